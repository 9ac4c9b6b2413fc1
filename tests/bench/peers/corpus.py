#!/usr/bin/env python3
"""Deterministic corpus of invented Youth Justice Plans, for benchmarks.

usage: corpus.py N_SERVICES N_YEARS OUTDIR FLAVOUR [--jobs N]

FLAVOUR is one of
  yjplan    a yjplan site: sections in Markdown, figures, actions, risks and quotes as its data files
  zola      the same text and data as a Zola site (theme in themes/zola)
  hugo      ... as a Hugo site (themes/hugo)

Each plan (service x year) has 22 Markdown sections of 200-900 words, and as data: a budget table (7 agencies x
4 columns), 13 KPI series of 5-8 rolling periods x 4 comparators, 40 actions, 12 risks and 8 quotes. Every plan is
seeded by "service/year" alone, so a plan is byte-identical whatever the corpus size, the flavour or the run.
All services, people, figures and quotes are invented. Standard library only.
"""
import argparse
import json
import multiprocessing
import random
import re
import shutil
import sys
from pathlib import Path

import yjplan

HERE = Path(__file__).resolve().parent
LAST_YEAR = 2025  # the newest plan; earlier years count down from it

# ---------------------------------------------------------------- names

NAME_A = ("Ash Birch Black Bram Brook Carl Castle Clay Cold Cran Dale Dun East Elm Fair Far Fen Glen Grey Hal Hart "
          "Haw High Hollin Hurst King Lang Lin Long Mar Mel Mill Nether New North Oak Over Pen Raven Red Rock Rose "
          "Sal Sand Sel Sheld South Stan Stone Thorn Upper Wake Wal West White Wick Win Wood Wyke").split()
NAME_B = ("borough bourne bridge burn bury by combe dale den field ford gate ham hurst ley mere minster mouth port "
          "shaw stead stoke thorpe ton wick wold worth").split()
AUTHORITY = ["Borough Council", "City Council", "County Council", "Metropolitan Borough", "Council"]
REGIONS = ["North East", "North West", "Yorkshire and the Humber", "East Midlands", "West Midlands",
           "East of England", "London", "South East", "South West", "Wales"]


def service_names(n):
    rng = random.Random("services")
    names = [a + b for a in NAME_A for b in NAME_B]
    rng.shuffle(names)
    if n > len(names):
        sys.exit(f"at most {len(names)} services")
    return names[:n]


# ---------------------------------------------------------------- text

SECTIONS = [
    "Introduction, vision and strategy", "Local context", "Child First practice", "Voice of the child",
    "Governance, leadership and partnership", "Management board development", "Progress on the previous plan",
    "Resources and services", "Performance and key indicators", "Over-represented children", "Policing and custody",
    "Prevention", "Diversion", "Education, training and employment", "Restorative approaches and victims",
    "Serious violence and exploitation", "Detention in police stations", "Remands to youth detention",
    "Use of custody and resettlement", "Strengthening families", "Workforce development",
    "Evidence-based practice and innovation",
]
SUBJECTS = [
    "The partnership", "The management board", "Our prevention team", "The youth justice service",
    "The children's forum", "The out-of-court panel", "Our speech and language therapist", "The resettlement worker",
    "The practice lead", "The joint decision panel", "The parents' forum", "The virtual school",
    "Our education officer", "The duty manager", "The health trust", "The volunteer panel", "The victim liaison officer",
    "The quality assurance group", "The reducing reoffending group", "The lead member",
]
VERBS = [
    "has reviewed", "will strengthen", "continues to improve", "has invested in", "is working to embed",
    "has agreed to extend", "will monitor", "has tested", "reported on", "is responsible for", "will co-produce",
    "has reduced the delay in", "is rolling out", "has commissioned an evaluation of", "now measures",
]
OBJECTS = [
    "the joint diversion protocol", "timely assessments for every child", "the out-of-court resolution offer",
    "trauma-informed supervision", "access to speech and language support", "the transition to adult probation",
    "the custody and resettlement pathway", "a shared data set for the board", "restorative conversations with victims",
    "the number of first time entrants", "the education offer for children out of school",
    "the response to child criminal exploitation", "bail and remand packages", "the reachable moments work in custody",
    "mentoring for children at risk of exclusion", "the parenting programme", "the audit of decision making",
    "disproportionality across the pathway", "suitable accommodation on release", "the prevention referral route",
]
TAILS = [
    "over the last twelve months", "with partners in health and education", "so that help comes earlier",
    "in line with the national standards", "after a thematic inspection of similar services",
    "because children told us the letters were hard to read", "and reports progress every quarter",
    "with a focus on Black and mixed-heritage boys", "for children aged 10 to 17 and their families",
    "before the end of the financial year", "and has published the findings to staff",
    "where this is safe for the child and for others", "at the weekly allocation meeting",
    "and will report to the children's scrutiny committee", "with funding confirmed until March",
]
FIGURES = [
    "In the year to March, {n} of {m} children ({p}%) completed their intervention as planned.",
    "The rate fell from {p}.{d}% to {q}.{d}% against a family average of {m}.{d}%.",
    "There were {n} referrals, of which {p}% were accepted within ten working days.",
    "Caseloads averaged {d} children per full-time worker, compared with {e} a year earlier.",
]
STRONG = ["**Child First**", "*turnaround*", "**priority one**", "_what good looks like_", "`AssetPlus`",
          "**the board**", "*family group conferencing*", "**early help**"]
LINKS = [
    ("Youth Justice Board guidance", "https://www.example.gov.uk/guidance/youth-justice-plans"),
    ("the inspection framework", "https://www.example.org/inspection/framework?edition=2#domain-1"),
    ("the local safeguarding partnership", "https://safeguarding.example.org/children/"),
    ("published statistics", "https://www.example.gov.uk/statistics/annual-tables"),
    ("the county violence duty strategy", "https://www.example.org/violence-duty/strategy.pdf"),
]
QUOTES = [
    "My worker actually listened, and she came to the meeting at school with me.",
    "I did not know what the words meant until someone drew it out for me.",
    "It helped that I could ring the same person every time.",
    "Going back to football was the thing that changed my week.",
    "I wrote the letter myself. Nobody told me what to put in it.",
    "They asked what I was good at before they asked what I did.",
    "I wish the panel was not in the big room with all the coats.",
    "We felt like part of the plan and not the problem.",
    "I got my own tenancy sorted before I came out, which I did not expect.",
    "The tutor came to our house until I was ready to go back.",
]
HEADINGS = [
    "What we did last year", "What children told us", "Where we are now", "What the data shows",
    "What we will do next", "How we will know", "Partnership arrangements", "Risks and mitigations",
    "Learning from audit", "Equality and inclusion", "Good practice", "Next steps",
]
TABLE_COLUMNS = ["Measure", "Last year", "This year", "Target", "Change"]
LEADS = ["Head of service", "Prevention manager", "Police inspector", "Health commissioner", "Education lead",
         "Victim liaison officer", "Board chair", "Data analyst", "Operations manager", "Probation lead"]
AGENCIES = ["Local authority", "Youth Justice Board grant", "Police", "Probation", "Health",
            "Police and crime commissioner", "Other"]
BUDGET_COLUMNS = ["Staffing", "Payments in kind", "Other delegated funds", "Total"]
KPIS = [
    ("first-time-entrants", "First time entrants", "rate per 100,000", "lower", 160, 55),
    ("reoffending-binary", "Reoffending, binary rate", "per cent", "lower", 31, 9),
    ("reoffending-frequency", "Reoffences per reoffender", "offences", "lower", 3.9, 1.1),
    ("custody", "Use of custody", "rate per 1,000", "lower", 0.14, 0.08),
    ("accommodation", "Suitable accommodation", "per cent", "higher", 88, 8),
    ("education", "In education, training or employment", "per cent", "higher", 57, 12),
    ("send", "SEND with a current plan", "per cent", "higher", 48, 15),
    ("mental-health", "Mental health support in place", "per cent", "higher", 61, 13),
    ("substance", "Substance misuse treatment", "per cent", "higher", 54, 14),
    ("out-of-court", "Out-of-court outcomes completed", "per cent", "higher", 83, 9),
    ("wider-services", "Linked to wider services", "per cent", "higher", 66, 11),
    ("serious-violence", "Serious violence offences", "rate per 10,000", "lower", 4.4, 1.9),
    ("victims", "Victims engaged", "per cent", "higher", 45, 12),
]
MONTHS = ["Jan", "Apr", "Jul", "Oct"]
MONTHS_END = ["Dec", "Mar", "Jun", "Sep"]
RAG = ["Red", "Amber", "Green", "Blue"]


def slugify(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def sentence(rng):
    if rng.random() < 0.12:
        n = rng.randint(12, 180)
        return rng.choice(FIGURES).format(n=n, m=n + rng.randint(5, 60), p=rng.randint(21, 95), q=rng.randint(18, 90),
                                          d=rng.randint(1, 9), e=rng.randint(8, 14))
    s = f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)} {rng.choice(TAILS)}"
    r = rng.random()
    if r < 0.10:
        s += f", building on {rng.choice(STRONG)}"
    elif r < 0.30:
        s += f"; {rng.choice(SUBJECTS).lower()} {rng.choice(VERBS)} {rng.choice(OBJECTS)}"
    return s + "."


def paragraph(rng, sentences=None):
    return " ".join(sentence(rng) for _ in range(sentences or rng.randint(2, 5)))


def table(rng):
    columns = TABLE_COLUMNS[:rng.randint(3, 5)]
    lines = ["| " + " | ".join(columns) + " |",
             "| --- |" + " ---: |" * (len(columns) - 1)]
    for _ in range(rng.randint(4, 7)):
        cells = [rng.choice(OBJECTS).capitalize()]
        cells += [rng.choice([str(rng.randint(3, 240)), f"{rng.uniform(1, 99):.1f}%"]) for _ in columns[1:]]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def bullets(rng):
    out = []
    for _ in range(rng.randint(3, 6)):
        out.append(f"- {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)}")
        if rng.random() < 0.2:
            out += [f"  - {rng.choice(OBJECTS)} {rng.choice(TAILS)}" for _ in range(rng.randint(1, 3))]
    return "\n".join(out)


def numbered(rng):
    return "\n".join(f"{i}. {sentence(rng)}" for i in range(1, rng.randint(4, 7)))


def section_body(rng, index):
    """One section's Markdown, without front matter. Links to sibling sections are written NN-slug.md."""
    target = rng.randint(200, 900)
    blocks, notes, words = [], [], 0

    def add(block):
        nonlocal words
        words += len(re.findall(r"[A-Za-z0-9][^\s|]*", block))
        blocks.append(block)

    add(paragraph(rng))
    headings = []
    while words < target:
        if not headings:
            headings = rng.sample(HEADINGS, len(HEADINGS))
        add(f"{rng.choice(['##', '##', '###'])} {headings.pop()}")
        for _ in range(rng.randint(1, 3)):
            text = paragraph(rng)
            r = rng.random()
            if r < 0.25:
                name, url = rng.choice(LINKS)
                text += f" See [{name}]({url})."
            elif r < 0.45:
                other = rng.choice([i for i in range(len(SECTIONS)) if i != index])
                text += f" This is set out in [{SECTIONS[other].lower()}]({section_slug(other)}.md)."
            elif r < 0.60:
                notes.append(sentence(rng))
                text += f"[^{len(notes)}]"
            add(text)
            if words >= target:
                break
        r = rng.random()
        if words >= target - 60:
            break
        if r < 0.30:
            add(bullets(rng))
        elif r < 0.45:
            add(numbered(rng))
        elif r < 0.65:
            add(table(rng))
        elif r < 0.80:
            add(f"> {rng.choice(QUOTES)}\n>\n> — Child, aged {rng.randint(11, 17)}")
    blocks += [f"[^{i}]: {note}" for i, note in enumerate(notes, 1)]
    return "\n\n".join(blocks) + "\n"


def section_slug(index):
    return f"{index + 1:02d}-{slugify(SECTIONS[index])}"


# ---------------------------------------------------------------- data

def plan_data(rng, year):
    budget = []
    for agency in AGENCIES:
        cells = [rng.randint(2, 900) * 1000 + rng.randint(0, 999) for _ in BUDGET_COLUMNS[:-1]]
        budget.append({"agency": agency, "staffing": cells[0], "in_kind": cells[1], "other": cells[2],
                       "total": sum(cells)})
    kpis = []
    for ident, title, unit, better, mean, spread in KPIS:
        places = 2 if mean < 1 else 1
        levels = [max(mean * 0.2, rng.gauss(mean, spread * 0.5)) for _ in range(4)]
        count, series = rng.randint(5, 8), []
        for k in range(count):
            quarter = (year - 1) * 4 - (count - 1 - k)
            q, y = quarter % 4, quarter // 4
            end = y if q == 0 else y + 1
            levels = [max(mean * 0.1, v + rng.gauss(0, spread * 0.08)) for v in levels]
            values = [round(v, places) for v in levels]
            series.append({"period": f"{MONTHS[q]} {y} to {MONTHS_END[q]} {end}", "local": values[0],
                           "family": values[1], "regional": values[2], "national": values[3]})
        top = max(max(s[c] for c in ("local", "family", "regional", "national")) for s in series)
        step = 10 ** (len(str(int(top))) - 1) if top >= 1 else 0.1
        axis = (int(top / step) + 1) * step
        kpis.append({"id": ident, "title": title, "unit": unit, "better": better, "axis_max": round(axis, 1),
                     "series": series})
    actions = [{
        "priority": rng.choice(["Prevention", "Diversion", "Over-representation", "Resettlement", "Voice of the child",
                                "Serious violence"]),
        "action": f"{rng.choice(['Review', 'Extend', 'Embed', 'Publish', 'Commission', 'Audit'])} "
                  f"{rng.choice(OBJECTS)} {rng.choice(TAILS)}",
        "by_when": f"{year + rng.randint(0, 1)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "outcome": f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)}.",
        "lead": rng.choice(LEADS),
        "rag": rng.choice(RAG),
    } for _ in range(40)]
    risks = [{
        "risk": f"Delay to {rng.choice(OBJECTS)} {rng.choice(TAILS)}",
        "likelihood": rng.randint(1, 5), "impact": rng.randint(1, 5),
        "mitigation": paragraph(rng, 2), "owner": rng.choice(LEADS),
    } for _ in range(12)]
    quotes = [{"text": q, "who": f"Child, aged {rng.randint(11, 17)}"} for q in rng.sample(QUOTES, 8)]
    return {"budget": budget, "kpis": kpis, "actions": actions, "risks": risks, "quotes": quotes}


PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.'()/&-]*\Z")
RESERVED = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


def scalar(value):
    if not isinstance(value, str):
        return str(value)
    if PLAIN.match(value) and value.lower() not in RESERVED and value == value.strip():
        return value
    return json.dumps(value, ensure_ascii=False)


def to_yaml(value, indent=0):
    """Block-style YAML, as people write it; long text is folded."""
    pad, out = "  " * indent, []
    for key, v in value.items():
        if isinstance(v, list):
            out.append(f"{pad}{key}:")
            for item in v:
                lines = to_yaml(item, indent + 2).splitlines()
                lines[0] = f"{pad}  - " + lines[0].lstrip()
                out += lines
        elif isinstance(v, str) and len(v) > 110:
            out += [f"{pad}{key}: >-"] + [f"{pad}  {line}" for line in wrap(v)]
        else:
            out.append(f"{pad}{key}: {scalar(v)}")
    return "\n".join(out) + "\n"


def wrap(text, width=96):
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


# ---------------------------------------------------------------- flavours

LINK = re.compile(r"\]\((\d\d-[a-z-]+)\.md\)")
DATA_PAGES = [("budget", "Budget"), ("kpis", "Performance tables"), ("actions", "Action plan"),
              ("print", "Print edition")]


def toml_front(title, weight=None, extra=None, **keys):
    lines = [f"title = {json.dumps(title)}"]
    lines += [f"{k} = {json.dumps(v)}" for k, v in keys.items()]
    if weight is not None:
        lines.append(f"weight = {weight}")
    if extra:
        lines.append("[extra]")
        lines += [f"{k} = {json.dumps(v)}" for k, v in extra.items()]
    return "+++\n" + "\n".join(lines) + "\n+++\n"


def yaml_front(**keys):
    return "---\n" + "".join(f"{k}: {scalar(v)}\n" for k, v in keys.items()) + "---\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_plan(out, flavour, service, year):
    name, slug, authority, region = service
    rng = random.Random(f"{slug}/{year}")
    bodies = [section_body(rng, i) for i in range(len(SECTIONS))]
    data = plan_data(rng, year)
    meta = {"service": name, "authority": authority, "region": region, "year": str(year)}
    title = f"{name} Youth Justice Plan {year} to {year + 1}"

    if flavour == "yjplan":
        yjplan.write_plan(out, service, year, bodies, data, write)

    elif flavour == "zola":
        base, data_path = out / "content" / slug / str(year), f"data/{slug}/{year}.yaml"
        extra = {**meta, "data": data_path}
        write(base / "_index.md", toml_front(title, template="plan.html", sort_by="weight", page_template="section.html",
                                             extra=extra))
        for i, body in enumerate(bodies):
            body = LINK.sub(lambda m: f"](@/{slug}/{year}/{m[1]}.md)", body)
            write(base / f"{section_slug(i)}.md", toml_front(SECTIONS[i], i + 1, {"role": "section"},
                                                             slug=section_slug(i)) + body)
        for i, (page, heading) in enumerate(DATA_PAGES):
            write(base / f"{page}.md", toml_front(heading, 100 + i, {**extra, "role": page,
                                                                     "plan": f"{slug}/{year}/_index.md"},
                                                  template=f"{page}.html"))
        write(out / data_path, to_yaml(data))

    elif flavour == "hugo":
        base = out / "content" / slug / str(year)
        write(base / "_index.md", yaml_front(title=title, type="plan", **meta, data=f"{slug}/{year}"))
        for i, body in enumerate(bodies):
            body = LINK.sub(r"](../\1/)", body)
            write(base / f"{section_slug(i)}.md", yaml_front(title=SECTIONS[i], weight=i + 1, role="section") + body)
        for i, (page, heading) in enumerate(DATA_PAGES):
            write(base / f"{page}.md", yaml_front(title=heading, weight=100 + i, role=page, layout=page))
        write(out / "data" / slug / f"{year}.yaml", to_yaml(data))


def write_service(job):
    out, flavour, service, years = job
    name, slug, authority, region = service
    if flavour == "yjplan":
        yjplan.write_borough(out, service, write)
    elif flavour == "zola":
        write(out / "content" / slug / "_index.md", toml_front(name, template="service.html", extra={"region": region}))
    elif flavour == "hugo":
        write(out / "content" / slug / "_index.md", yaml_front(title=name, type="service", region=region))
    for year in years:
        write_plan(out, flavour, service, year)


def write_home(out, flavour):
    title = "Youth Justice Plans"
    if flavour == "zola":
        write(out / "content" / "_index.md", toml_front(title, template="index.html"))
    elif flavour == "hugo":
        write(out / "content" / "_index.md", yaml_front(title=title))
    else:
        yjplan.write_site(out, write)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("services", type=int)
    parser.add_argument("years", type=int)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("flavour", choices=["yjplan", "zola", "hugo"])
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    args = parser.parse_args()

    out = args.outdir
    if out.exists() and any(out.iterdir()):
        sys.exit(f"{out} is not empty")
    out.mkdir(parents=True, exist_ok=True)
    if args.flavour != "yjplan":
        shutil.copytree(HERE / "themes" / args.flavour, out, dirs_exist_ok=True)
        (out / "static").mkdir(exist_ok=True)
        shutil.copy(HERE / "themes" / "style.css", out / "static" / "style.css")

    services = []
    for name in service_names(args.services):
        rng = random.Random(f"service/{name}")
        services.append((name, slugify(name), f"{name} {rng.choice(AUTHORITY)}", rng.choice(REGIONS)))
    services.sort()
    years = [LAST_YEAR - k for k in range(args.years)]
    jobs = [(out, args.flavour, s, years) for s in services]
    with multiprocessing.Pool(args.jobs) as pool:
        for _ in pool.imap_unordered(write_service, jobs, chunksize=1):
            pass
    write_home(out, args.flavour)


if __name__ == "__main__":
    main()
