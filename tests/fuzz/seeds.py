#!/usr/bin/env python3
"""Writes inputs to begin with: every file of the example and of tests/sites, as the fuzzers take them.

    python3 seeds.py DIR      DIR/yaml, DIR/markdown, DIR/csv, DIR/links, DIR/site
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


def main(to: pathlib.Path) -> None:
    count = 0

    def seed(target: str, text: bytes) -> None:
        nonlocal count
        count += 1
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
        seed("links", b"\n".join(sorted(links)))
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


main(pathlib.Path(sys.argv[1]))
