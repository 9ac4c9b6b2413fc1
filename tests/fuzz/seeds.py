#!/usr/bin/env python3
"""Writes inputs to begin with: every file of the example and of tests/sites, as the fuzzers take them.

    python3 seeds.py DIR      DIR/yaml, DIR/markdown, DIR/csv, DIR/links, DIR/site, and the words in DIR/words.dict
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
SITES = [HERE.parents[1], *sorted((HERE.parent / "sites").iterdir())]
FIXTURES = HERE.parent / "fixtures"
CSV = [
    ("data/counts.yaml", "Label,ID,Q1,Q2,Total\n\"Cautions, youth\",cautions,\"1,200\",15,1215\nRestored £s,restored,18,[x],18\n"),
    ("data/counts.yaml", "Label;ID;Q1;Q2\r\nA;a;3;[c]\r\n\r\nB;b;~5;not available\r\n"),
    ("data/budget.yaml", "Partner,Cash,Kind,Total\nPolice,\"£106,400\",0,106400\nHealth,31k,77000,108000\n"),
    ("data/indicators.yaml", "Period,Value,Count,Base\n2022,223.1,27,12100\nJan 23 - Dec 23,203.3,25,12300\n"),
    ("data/facts.yaml", "ID,Label,Value,Unit\nchildren,Children,\"12,400\",count\nshare,Share,12.5%,percent\n"),
    ("data/kpis.yaml", "KPI,Period,Value\n1,2024-25,88%\n2,Q3 2024-25,[x]\n"),
    ("data/staffing.yaml", "ID,Title,FTE,Reports to\nhead,Head of Service,1,\nofficer,Officer,2.5,head\n"),
]


QUOTED = [
    "first-time-entrants value latest",
    "first-time-entrants change first to latest",
    "first-time-entrants count-change 2022 to 2024",
    "first-time-entrants area national",
    "budget total",
    "budget police cash",
    "count actions priority=1",
    "fact children",
    "see action 1.1",
    "custody-and-remand in-custody 2022-23",
    "custody-and-remand change in-custody to remanded",
    "benchmark rates havering",
]
MARKS = ["[[", "]]", "# file: ", "---\n", "```", "> ", "- ", "| ", "[^1]", "&a", "*a", "<<: ", "!!", "|-\n", "\t", "\r\n", "\u00a3", "%"]


def words(texts: list[bytes]) -> str:
    """A dictionary for libFuzzer: keys, marks, figures and names that the files hold."""
    found = {mark.encode() for mark in MARKS}
    for text in texts:
        found.update(re.findall(rb"[a-z_]{2,20}:", text))
        found.update(re.findall(rb"\b[0-9][0-9,./-]{3,9}\b", text)[:5])
        found.update(word for link in re.findall(rb"\[\[([^\]\n]*)\]\]", text) for word in link.split())
    safe = lambda word: "".join(chr(c) if 32 < c < 127 and c not in b'"\\' else f"\\x{c:02x}" for c in word)
    return "".join(f'"{safe(word)}"\n' for word in sorted(found))


def main(to: pathlib.Path) -> None:
    count = 0
    texts = []

    def seed(target: str, text: bytes) -> None:
        nonlocal count
        count += 1
        texts.append(text)
        folder = to / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{count:04}").write_bytes(text)

    for site in SITES:
        links = set()
        for file in sorted((site / "content").rglob("*")):
            if not file.is_file():
                continue
            text = file.read_bytes()
            links.update(re.findall(rb"\[\[([^\]\n]*)\]\]", text))
            if file.suffix == ".md":
                seed("markdown", text)
            elif file.name in ("site.yaml", "areas.yaml"):
                seed("yaml", b"# file: content/" + file.name.encode() + b"\n" + text)
            elif file.name == "borough.yaml":
                seed("yaml", b"# file: content/ellbridge/borough.yaml\n" + text)
            else:
                name = file.name if file.name == "plan.yaml" else f"data/{file.name}"
                seed("yaml", f"# file: {name}\n".encode() + text)
        for link in sorted(links):
            seed("links", link)
            seed("links", b"=" + link)
    for link in QUOTED:
        seed("links", b"=" + link.encode())
    for name, rows in CSV:
        seed("csv", f"# file: {name}\n{rows}".encode())
        seed("csv", f"# file: {name}\n".encode() + rows.encode("utf-16"))
        seed("csv", f"# file: {name}\n".encode() + rows.encode("cp1252"))
    said = re.compile(r"^#\s*[\^=-].*\n?", re.M)
    for file in sorted([*FIXTURES.rglob("*.yaml"), *FIXTURES.rglob("*.txt")]):
        for part in re.split(r"^# site.*\n", said.sub("", file.read_text()), flags=re.M):
            part = part.replace("content/ashford/2024-25/", "").replace("content/ashford/", "content/ellbridge/")
            if "# file: " in part:
                seed("site", part[part.index("# file: "):].encode())
    (to / "words.dict").write_text(words(texts))


main(pathlib.Path(sys.argv[1]))
