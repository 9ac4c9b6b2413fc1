"""The corpus as a yjplan site: the text and data of corpus.py in the files that docs/content.md describes.

A plan has the 22 sections, and three more that place the budget, the indicators, and the actions with the risks.
Standard library only.
"""
import json
import re

MEASURES = "national", "regional", "family"
UNITS = {"per cent": "percent", "rate per 100,000": "rate per 100,000", "rate per 1,000": "rate per 1,000"}
AGENCIES = ["local authority", "youth justice board", "police", "probation", "health",
            "police and crime commissioner", "other"]
RATINGS = [("blue", "Blue", "Completed", "diamond"), ("green", "Green", "On track", "circle"),
           ("amber", "Amber", "Some delay", "triangle"), ("red", "Red", "Late", "square")]
PRIORITIES = ["Prevention", "Diversion", "Over-representation", "Resettlement", "Voice of the child",
              "Serious violence"]


def text(value):
    """A text as YAML that means nothing else."""
    return json.dumps(value, ensure_ascii=False)


def items(entries):
    """A list of mappings as YAML, each value written already."""
    out = []
    for entry in entries:
        for at, (key, value) in enumerate(entry.items()):
            out.append(f"{'  - ' if at == 0 else '    '}{key}: {value}")
    return "\n".join(out) + "\n"


def write_site(out, write):
    write(out / "content/site.yaml", """title: Youth Justice Plans
publisher: The benchmark
contact: { name: The benchmark, email: bench@example.org }
licence: { name: Open Government Licence v3.0 }
""")
    write(out / "content/areas.yaml", """areas:
  - { id: family, name: Family average, kind: family }
  - { id: regional, name: Regional average, kind: region }
  - { id: national, name: National average, kind: national }
""")
    write(out / "content/frameworks/bench.yaml", """id: bench
title: The benchmark's framework
source: Invented. It asks for nothing.
headings: []
""")


def write_borough(out, service, write):
    name, slug, authority, _ = service
    write(out / "content" / slug / "borough.yaml",
          f"name: {text(name)}\nauthorities: [{text(authority)}]\ncountry: England\n")


def write_plan(out, service, year, bodies, data, write):
    from corpus import SECTIONS, section_slug
    name, slug, authority, _ = service
    base = out / "content" / slug / f"{year}-{(year + 1) % 100:02d}"
    write(base / "plan.yaml", plan(name, authority, year))
    for at, body in enumerate(bodies):
        write(base / f"{section_slug(at)}.md", f"---\ntitle: {text(SECTIONS[at])}\n---\n{ordered(body)}")
    count = len(bodies)
    indicators = "\n\n".join(f"[[indicator {kpi['id']}]]" for kpi in data["kpis"])
    voices = "\n\n".join(f"[[voice quote-{at}]]" for at in range(1, len(data["quotes"]) + 1))
    for at, (file, title, placed) in enumerate([
            ("budget", "Budget", "[[budget]]"), ("kpis", "Performance tables", indicators),
            ("actions", "Action plan", f"[[actions]]\n\n[[risks]]\n\n{voices}")], count + 1):
        write(base / f"{at:02d}-{file}.md", f"---\ntitle: {title}\n---\n{placed}\n")
    files = {"budget": budget(data["budget"], year), "indicators": indicators_file(data["kpis"]),
             "priorities": priorities(data["actions"]), "actions": actions(data["actions"]), "rag": rag(),
             "risks": risks(data["risks"]), "voices": quotes(data["quotes"], year)}
    for file, content in files.items():
        write(base / "data" / f"{file}.yaml", content)


def plan(name, authority, year):
    return f"""title: {text(f"{name} Youth Justice Plan {year} to {year + 1}")}
kind: full plan
framework: bench
period: Jan {year} - Dec {year + 1}
status: published
version: "1.0"
as_at: {year - 1}-12-20
summary: {text(f"What {name} does for children who are in trouble with the law.")}
service: {text(f"{name} Youth Justice Service")}
leads: Head of service
chairs: Director of Children's Services
sign_off: {{ by: Director of Children's Services, date: {year - 1}-12-20 }}
submitted: {year - 1}-12-21
approvals:
  - {{ body: {text(authority)}, kind: full council, date: {year - 1}-12-20, for: decision }}
"""


def ordered(body):
    """Headings that go down one step at a time, and a caption for each table."""
    lines, level, table = [], 1, False
    for line in body.split("\n"):
        if line.startswith("##"):
            depth = min(len(line) - len(line.lstrip("#")), level + 1)
            line, level = "#" * depth + " " + line.lstrip("# "), depth
        if line.startswith("|") and not table:
            lines += ["Table: What changed", ""]
        table = line.startswith("|")
        lines.append(line)
    return "\n".join(lines)


def budget(rows, year):
    cells = ("staffing", "in_kind", "delegated", "total")
    rows = [{"id": re.sub(r"[^a-z]+", "-", agency), "agency": agency,
             **dict(zip(cells, (row["staffing"], row["in_kind"], row["other"], row["total"])))}
            for agency, row in zip(AGENCIES, rows)]
    return (f"year: {year}-{(year + 1) % 100:02d}\nprovisional: no\ncolumns: staffing and delegated\n"
            f"source: Invented\nrows:\n{items(rows)}")


def indicators_file(kpis):
    out = ["indicators:"]
    for kpi in kpis:
        out += [f"  - id: {kpi['id']}", f"    title: {text(kpi['title'])}", "    origin: local",
                f"    unit: {UNITS.get(kpi['unit'], 'ratio')}", f"    polarity: {kpi['better']} is better",
                "    definition: Invented.", "    source: Invented", "    cohort: rolling 12 months", "    series:"]
        for area, key in [("own", "local")] + [(area, area) for area in MEASURES]:
            out += [f"      - area: {area}", "        observations:"]
            out += [f"          - {{ period: {point['period'].replace(' to ', ' - ')}, value: {point[key]} }}"
                    for point in kpi["series"]]
    return "\n".join(out) + "\n"


def priorities(actions):
    used = [title for title in PRIORITIES if any(action["priority"] == title for action in actions)]
    return "priorities:\n" + items([
        {"id": re.sub(r"[^a-z]+", "-", title.lower()), "number": at, "title": text(title),
         "outcomes": f'[{{ ref: "{at}", title: {text(title)} }}]'} for at, title in enumerate(used, 1)])


def actions(actions):
    used = [title for title in PRIORITIES if any(action["priority"] == title for action in actions)]
    seen, out = {}, []
    for action in sorted(actions, key=lambda action: used.index(action["priority"])):
        at = used.index(action["priority"]) + 1
        seen[at] = seen.get(at, 0) + 1
        out.append({"ref": f'"{at}.{seen[at]}"', "outcome": f'"{at}"', "text": text(action["action"] + "."),
                    "leads": text(action["lead"]), "due": action["by_when"], "impact": text(action["outcome"]),
                    "rag_action": action["rag"].lower()})
    return "actions:\n" + items(out)


def rag():
    return "schemes:\n  - id: action\n    title: How far the action has come\n    levels:\n" + "".join(
        f"      - {{ code: {code}, word: {word}, meaning: {meaning}, shape: {shape} }}\n"
        for code, word, meaning, shape in RATINGS)


def risks(risks):
    return "risks:\n" + items([
        {"id": f"risk-{at}", "kind": "risk",
         "text": text(f"{risk['risk']} (likelihood {risk['likelihood']}, impact {risk['impact']})."),
         "mitigations": f"[{text(risk['mitigation'])}]", "owner": text(risk["owner"])}
        for at, risk in enumerate(risks, 1)])


def quotes(quotes, year):
    leave = f"{{ given_by: child, on: {year - 1}-11-01, scope: [web, print] }}"
    return "voices:\n" + items([
        {"id": f"quote-{at}", "voice": "child", "form": "verbatim", "text": text(quote["text"]),
         "consent": leave, "reviewed": f"{{ by: Head of Service, on: {year - 1}-11-02 }}"}
        for at, quote in enumerate(quotes, 1)])
