//! Facts, programmes, promises, pictures and posts.

use super::shown;

#[test]
fn the_boxes_that_frame_a_plan_are_headed_sections() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[framing]]
# file: data/framing.yaml
framing:
  - heading: "Why <b>we"
    text: Because & why.
"#,
    );
    let expected = r#"<div class="framing" id="framing">
<section aria-labelledby="framing-1">
<h2 id="framing-1">Why &lt;b&gt;we</h2>
<p>Because &amp; why.</p>
</section>
</div>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn a_fact_says_what_it_was_elsewhere_and_out_of_how_many() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[facts topic=people]]
# file: data/facts.yaml
facts:
  - id: children
    label: Children
    value: 58550
    unit: count
    topic: people
    period: 2021
    source: Census
    was: { value: 50827, period: 2011 }
  - id: reached
    label: "Victims <reached>"
    value: 77
    unit: percent
    unit_label: of them
    topic: people
    base: 26
    base_of: victims
    compared:
      - { area: London, value: 52 }
    note: A < small group.
  - { id: rank, label: Size, text: 3rd largest, unit: text, topic: people }
  - { id: other, label: Not of this topic, value: 1, unit: count }
"#,
    );
    let expected = r#"<dl class="fact-list" id="facts-people">
<div><dt>Children</dt>
<dd><p class="fact-value">58,550</p>
<p class="quiet">In 2021. It was 50,827 in 2011. Source: Census.</p>
</dd></div>
<div><dt>Victims &lt;reached&gt;</dt>
<dd><p class="fact-value">77% <span class="unit">of them</span></p>
<p class="quiet">Out of 26 victims. London: 52%.</p>
<div class="editor" role="note" aria-label="Editor&#39;s note"><p class="note-title">Editor&#39;s note</p><p>A &lt; small group.</p>
</div></dd></div>
<div><dt>Size</dt>
<dd><p class="fact-words">3rd largest</p>
</dd></div>
</dl>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn programmes_stand_under_their_topics() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[programmes]]

[[projects]]
# file: data/programmes.yaml
topics:
  - { id: sport, title: Sport }
programmes:
  - id: boxing
    name: "Box <Up>"
    topic: sport
    provider: A club
    what: Boxing.
    who_for: Children
    reach:
      - { value: 1080, unit: children, period: 2023-24 }
    url: "https://example.org/a"
    note: About that many.
projects:
  - { id: bikes, name: Bikes, text: Children mend bikes. }
"#,
    );
    let expected = r#"<div class="programmes" id="programmes">
<h2>Sport</h2>
<article class="programme" id="programme-boxing" aria-labelledby="programme-boxing-title">
<h3 id="programme-boxing-title">Box &lt;Up&gt;</h3>
<p>Boxing.</p>
<dl><div><dt>For</dt><dd>Children</dd></div><div><dt>Provider</dt><dd>A club</dd></div><div><dt>Reached</dt><dd><ul><li>1,080 children, 2023-24</li></ul></dd></div>
</dl>
<p><a href="https://example.org/a">Read more<span class="unseen">: Box &lt;Up&gt;</span></a></p>
<div class="editor" role="note" aria-label="Editor&#39;s note"><p class="note-title">Editor&#39;s note</p><p>About that many.</p>
</div>
</article>
</div>
<dl class="terms" id="projects">
<div><dt>Bikes</dt><dd><p>Children mend bikes.</p>
</dd></div>
</dl>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn promises_achievements_and_linked_plans_are_lists() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[commitments]]

[[achievements]]

[[strategies]]
# file: data/commitments.yaml
topics:
  - { id: work, title: Work }
commitments:
  - { topic: work, text: Find placements., due: Sept 2024 }
# file: data/priorities.yaml
priorities:
  - { id: first, number: 1, title: Be first }
# file: data/achievements.yaml
achievements:
  - { text: "We did < it.", priority: 1, date: May 2023 }
# file: data/strategies.yaml
strategies:
  - { title: A plan, period: 2024-27, owner: The council, url: "https://example.org/", note: "Not <final>" }
"#,
    );
    let expected = r#"<div class="points" id="commitments">
<h2>Work</h2>
<ul>
<li>Find placements. <span class="quiet">By when: September 2024.</span></li>
</ul>
</div>
<div class="points" id="achievements">
<h2>Priority 1: Be first</h2>
<ul>
<li>We did &lt; it. <span class="quiet">May 2023.</span></li>
</ul>
</div>
<ul class="strategies" id="strategies">
<li><a href="https://example.org/">A plan</a>, 2024-27, The council. <span class="quiet">Not &lt;final&gt;</span></li>
</ul>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn a_picture_is_told_in_words_and_a_lost_one_is_only_words() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[picture lost]]

[[picture chart]]
# file: data/pictures.yaml
pictures:
  - id: lost
    lost: yes
    alt: "A diagram of <eight> groups"
    caption: Groups
    long_description: It names them.
    credit: The council
  - id: chart
    file: chart.svg
    alt: 'Who "reports"'
    caption: Posts
    long_description: A reports to B.
# file: assets/chart.svg
<svg/>
"#,
    );
    let expected = r#"<div class="published-note picture-lost" id="picture-lost" role="note">
<p class="note-title">Picture not available: Groups</p>
<p class="quiet">The published picture is not in the text that this document was made from. This is what it showed, as far as that is known.</p>
<p>A diagram of &lt;eight&gt; groups</p>
<p>It names them.</p>
<p class="quiet">Credit: The council</p>
</div>
<div class="picture" id="picture-chart">
<figure aria-labelledby="picture-chart-caption">
<img src="../../../assets/chart.svg" alt="Who &quot;reports&quot;">
<figcaption id="picture-chart-caption">Posts</figcaption>
</figure>
<details class="picture-words">
<summary>This picture in words</summary>
<p>A reports to B.</p>
</details>
</div>
"#;
    assert_eq!(shown, expected);
}

#[test]
fn posts_stand_under_those_that_they_report_to() {
    let shown = shown(
        r#"# file: 01-one.md
---
title: One
---
[[structure]]
# file: data/staffing.yaml
posts:
  - { id: officer, title: Officer, number: 3, reports_to: head }
  - { id: head, title: "Head <of>", agency: The council }
  - { id: nurse, title: Nurse, fte: 0.5, basis: seconded, reports_to: officer }
"#,
    );
    let expected = r#"<ul class="tree">
<li><span class="branch">Head &lt;of&gt;</span> <span class="quiet">The council</span>
<ul class="tree">
<li><span class="branch">Officer</span> <span class="quiet">3 people</span>
<ul class="tree">
<li><span class="branch">Nurse</span> <span class="quiet">0.5 full-time equivalent, seconded</span></li>
</ul></li>
</ul></li>
</ul>
"#;
    assert!(shown.contains(expected), "{shown}");
    let finding = r#"<span class="label">Figure 1:</span> 3 kinds of post in 3 levels.</p>"#;
    assert!(shown.contains(finding), "{shown}");
    assert_eq!(shown.matches("<svg class=\"chart ").count(), 2, "{shown}");
    assert!(!shown.contains("<table"), "{shown}");
}
