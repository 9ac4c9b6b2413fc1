//! Inspections, indicators without figures, and actions with their ratings.

use super::shown;

/// Two actions: one at a level and one whose colours are lost.
const TRACKER: &str = r#"# file: plan.yaml
title: A plan
kind: action tracker
framework: england-and-wales-2024
period: 2024-25
status: draft
version: "1"
as_at: 2024-06-28
summary: What we will do.
service: Our service
leads: Head of Service
chairs: Director of Children's Services
accepted:
  - { rule: rating-in-words, at: actions, reason: Only colours were published., by: Head of Service, on: 2024-06-28 }
# file: data/rag.yaml
schemes:
  - id: action
    title: Action
    levels:
      - { code: late, word: "Late <1>", meaning: It is late., shape: diamond }
  - id: impact
    title: Impact
    levels:
      - { code: none, word: No impact, meaning: None yet., shape: cross }
# file: data/priorities.yaml
priorities:
  - { id: first, number: 1, title: Be first, outcomes: [{ ref: "1.1", title: Better }] }
# file: data/actions.yaml
actions:
  - ref: 1.1 i
    outcome: "1.1"
    text: Do it.
    leads: [AB, CD]
    due: TBC
    rag_action: late
    rag_impact: not recoverable
    evidence: Fewer < b.
    baseline: Ten before.
    links: [1.1 ii]
    progress:
      - { date: June 2022, title: June update 2022, text: First. }
      - { date: Sept 2022, text: Second. }
      - { date: Jan 2023, text: Third. }
      - { date: 2023-02-01, text: Fourth. }
  - ref: 1.1 ii
    outcome: "1.1"
    text: Do more.
    leads: CD
    due: TBC
    rag_action: not recoverable
    rag_impact: not recoverable
"#;

#[test]
fn an_inspection_says_which_ratings_are_not_scored() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[inspection hmip]]
# file: data/inspection.yaml
inspections:
  - id: hmip
    body: Inspectors
    published: Jul 2022
    overall: requires improvement
    score: 8
    max: 36
    ratings:
      - { code: "1.1", domain: Organisation, name: Staff, rating: good }
      - { code: "4.1", domain: Resettlement, name: "Policy <x>", rating: inadequate, scored: no }
    note: Two are given.
"#,
    );
    let expected = r#"<section class="inspection" id="inspection-hmip" aria-labelledby="inspection-hmip-title">
<h2 id="inspection-hmip-title">Inspectors, July 2022</h2>
<dl class="inline">
<div><dt>Overall</dt><dd><span class="tag tag-level-2">Requires improvement</span></dd></div><div><dt>Score</dt><dd><strong>8 out of 36</strong></dd></div>
</dl>
<table class="data scorecard">
<caption>Ratings of the inspection: Inspectors</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Rating</th></tr></thead>
<tbody>
<tr class="group"><th scope="rowgroup" colspan="2">Organisation</th></tr>
<tr><th scope="row">1.1 Staff</th><td><span class="tag tag-level-3">Good</span></td></tr>
</tbody>
<tbody>
<tr class="group"><th scope="rowgroup" colspan="2">Resettlement</th></tr>
<tr><th scope="row">4.1 Policy &lt;x&gt;</th><td><span class="tag tag-level-1">Inadequate</span> <span class="quiet">(not counted in the score)</span></td></tr>
</tbody>
</table>
<div class="editor" role="note" aria-label="Editor&#39;s note">
<p class="note-title">Editor&#39;s note</p>
<p>Two are given.</p>
</div>
</section>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn an_indicator_without_figures_still_says_what_it_is() {
    let shown = shown(
        "# file: 01-one.md
---
title: One
---
[[indicator frequency]]
# file: data/indicators.yaml
indicators:
  - id: frequency
    title: Frequency
    origin: local
    unit: ratio
    polarity: lower is better
    definition: Reoffences each.
    source: The <board>
    latest: It is higher.
    target: { text: A fall }
    note: Nothing more.
",
    );
    let expected = r#"<div class="figure unmeasured" id="indicator-frequency">
<p class="finding">Frequency</p>
<p class="measured">No figure is published.</p>
<div class="latest"><p>It is higher.</p>
</div>
<p><strong>Target:</strong> A fall</p>
<p class="source">Source: The &lt;board&gt;.</p>
<details class="definition">
<summary>What this measures<span class="unseen">: Frequency</span></summary>
<p>Reoffences each.</p>
</details>
<div class="editor" role="note" aria-label="Editor&#39;s note">
<p class="note-title">Editor&#39;s note</p>
<p>Nothing more.</p>
</div>
</div>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn ratings_have_a_key_and_a_lost_colour_has_a_word() {
    let shown = shown(&format!(
        "{}{TRACKER}",
        "# file: 01-one.md
---
title: One
---
[[key-to-leads]]

[[rag-key]]
# file: data/people.yaml
key:
  - { initials: AB, post: Head of Service, organisation: The council }
  - { initials: CD }
"
    ));
    let expected = r#"<div class="leads-key" id="key-to-leads">
<dl class="terms">
<div><dt>AB</dt><dd><p>Head of Service, The council</p></dd></div>
</dl>
<p>The document gives no post for CD.</p>
</div>
<div class="rating-key" id="rating-key">
<table class="data">
<caption>Action</caption>
<thead><tr><th scope="col">Rating</th><th scope="col">What it means</th></tr></thead>
<tbody>
<tr><th scope="row"><span class="tag mark-diamond">Late &lt;1&gt;</span></th><td>It is late.</td></tr>
<tr><th scope="row"><span class="tag mark-lost">Published as a colour only, not recoverable</span></th><td>The document gives this rating as a colour, which is not in its text.</td></tr>
</tbody>
</table>
<table class="data">
<caption>Impact</caption>
<thead><tr><th scope="col">Rating</th><th scope="col">What it means</th></tr></thead>
<tbody>
<tr><th scope="row"><span class="tag mark-cross">No impact</span></th><td>None yet.</td></tr>
<tr><th scope="row"><span class="tag mark-lost">Published as a colour only, not recoverable</span></th><td>The document gives this rating as a colour, which is not in its text.</td></tr>
</tbody>
</table>
</div>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn an_action_shows_ratings_evidence_and_progress_in_the_published_order() {
    let shown = shown(&format!(
        "{}{TRACKER}",
        "# file: 01-one.md
---
title: One
---
[[actions]]
"
    ));
    let expected = r##"<div class="actions" id="actions">
<div class="editor" role="note" aria-label="Editor&#39;s note">
<p class="note-title">Editor&#39;s note</p>
<p class="checked">Checked, and not so here: A rating has a word.</p><p>Only colours were published.</p>
</div>
<h2>Priority 1: Be first</h2>
<div class="progress">
<p class="quiet">2 actions</p>
</div>
<h3 class="outcome"><span class="reference">1.1</span> Better</h3>
<article class="action" id="action-1-1-i" aria-labelledby="action-1-1-i-title">
<h4 id="action-1-1-i-title"><a class="reference" href="#action-1-1-i"><span class="unseen">Action </span>1.1 i</a> <span class="action-text">Do it.</span></h4>
<div class="action-body">
<dl>
<div class="short"><dt>By when</dt><dd>To be confirmed</dd></div>
<div><dt>Lead</dt><dd>AB; CD</dd></div>
<div><dt>Where things stood before</dt><dd><p>Ten before.</p>
</dd></div>
<div><dt>Evidence of impact</dt><dd><p>Fewer &lt; b.</p>
</dd></div>
<div><dt>Progress</dt><dd><ul class="progress-list">
<li><strong class="progress-when">June 2022, June update 2022:</strong> First.</li>
<li><strong class="progress-when">September 2022:</strong> Second.</li>
<li><strong class="progress-when">January 2023:</strong> Third.</li>
<li><strong class="progress-when">1 February 2023:</strong> Fourth.</li>
</ul></dd></div>
<div><dt>Ratings</dt><dd><span class="rated"><span class="rated-what">Action:</span> <span class="tag mark-diamond">Late &lt;1&gt;</span></span><span class="rated"><span class="rated-what">Impact:</span> <span class="tag mark-lost">Published as a colour only, not recoverable</span></span></dd></div>
</dl>
<p class="quiet">Belongs with action <a href="#action-1-1-ii">1.1 ii</a>. </p>
</div>
</article>
<article class="action" id="action-1-1-ii" aria-labelledby="action-1-1-ii-title">
<h4 id="action-1-1-ii-title"><a class="reference" href="#action-1-1-ii"><span class="unseen">Action </span>1.1 ii</a> <span class="action-text">Do more.</span></h4>
<div class="action-body">
<dl>
<div class="short"><dt>By when</dt><dd>To be confirmed</dd></div>
<div><dt>Lead</dt><dd>CD</dd></div>
<div><dt>Ratings</dt><dd><span class="rated"><span class="rated-what">Action and impact:</span> <span class="tag mark-lost">Published as a colour only, not recoverable</span></span></dd></div>
</dl>
</div>
</article>
</div>
"##;
    assert_eq!(shown, expected);
}
