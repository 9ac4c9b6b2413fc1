#!/usr/bin/env python3
"""Time cold full builds of several static site generators on the same corpus, run in turn.

usage: bench.py CORPUS_DIR SIZE [-n RUNS] [--peers a,b,...] [--timeout S] [--json FILE]

CORPUS_DIR/<SIZE>-<flavour>/ must hold what corpus.py wrote. The output folder is removed before every run, outside the
clock; with --keep each run has a new folder and all are removed at the end, since on ext4 files made soon after many
were deleted cost more. Dirty pages are flushed (sync) before each run, outside the clock. Peers are run in turn (A B C A B C ...), so a ratio is taken pair by pair within one round. Wall is a monotonic
clock round start and exit; CPU and peak memory are the kernel's accounting of the finished child (wait4).
Commands come from the environment where set: YJPLAN, ZOLA, HUGO.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

E = os.environ.get
LOG = os.path.join(tempfile.gettempdir(), f"bench-log.{os.getpid()}")


def peers(corpus, size, out):
    def at(flavour):
        return corpus / f"{size}-{flavour}"
    return {  # name: (command, working folder, output folder or None)
        "yjplan": ([E("YJPLAN", "yjplan"), "build", str(at("yjplan")), "-o", str(out)], None, out),
        "zola": ([E("ZOLA", "zola"), "build", "--force", "--output-dir", str(out)], at("zola"), out),
        "hugo": ([E("HUGO", "hugo"), "--quiet", "--destination", str(out)], at("hugo"), out),
    }


def busy():
    """CPU seconds the whole machine has spent working since boot."""
    fields = [int(f) for f in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def wait_until_quiet(limit=1800, share=0.08):
    """Waits until others use under `share` of one processor; gives up after `limit` seconds."""
    start = time.monotonic()
    while True:
        before, then = busy(), time.monotonic()
        time.sleep(0.4)
        if (busy() - before) / (time.monotonic() - then) < share:
            return
        if time.monotonic() - start > limit:
            print("never quiet: the machine is shared, read the figures with care", flush=True)
            return
        time.sleep(1)


def once(command, cwd, timeout):
    with open(os.devnull) as null, open(LOG, "w") as log:
        before, start = busy(), time.monotonic()
        child = subprocess.Popen(command, cwd=cwd, stdin=null, stdout=log, stderr=subprocess.STDOUT)
        late = threading.Timer(timeout, child.kill)
        late.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        late.cancel()
        foreign = max(0.0, busy() - before - usage.ru_utime - usage.ru_stime) / max(wall, 0.02)
    if wall > timeout:
        return None
    if child.returncode:
        sys.stderr.write(Path(LOG).read_text()[-2000:])
        sys.exit(f"{command[0]} exited {child.returncode}")
    return {"wall": wall, "user": usage.ru_utime, "sys": usage.ru_stime, "cpu": usage.ru_utime + usage.ru_stime,
            "peak": usage.ru_maxrss / 1024, "foreign": foreign}


def count(path):
    files = size = html = 0
    for root, _, names in os.walk(path):
        for name in names:
            files += 1
            html += name.endswith(".html")
            size += os.path.getsize(os.path.join(root, name))
    return files, html, size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("size")
    parser.add_argument("-n", type=int, default=5)
    parser.add_argument("--peers", default="yjplan,zola,hugo")
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "bench-out")
    parser.add_argument("--timeout", type=float, default=600)
    parser.add_argument("--warmup", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="a new output folder for each run, removed at the end")
    parser.add_argument("--over", action="store_true", help="time a second build, nothing changed, over the first's output")
    parser.add_argument("--quiet", action="store_true", help="before each run, wait until the machine is quiet")
    parser.add_argument("--retries", type=int, default=0, help="runs again when others used over 15%% of a processor")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()

    args.out.mkdir(parents=True, exist_ok=True)
    names = args.peers.split(",")
    runs, outputs, kept = {name: [] for name in names}, {}, []
    for i in range(args.n + args.warmup):
        for name in list(names):
            suffix = f"-{i}" if args.keep else ""
            command, cwd, out = peers(args.corpus.resolve(), args.size, args.out.resolve() / f"{args.size}-{name}{suffix}")[name]
            if args.over:
                shutil.rmtree(out, ignore_errors=True)
                once(command, cwd, args.timeout)
            for attempt in range(args.retries + 1):  # a run others disturbed is run again
                if out and not args.over:
                    shutil.rmtree(out, ignore_errors=True)
                os.sync()
                if args.quiet:
                    wait_until_quiet()
                result = once(command, cwd, args.timeout)
                if result is None or result["foreign"] < 0.15 or result["wall"] < 0.2:
                    break
            if result is None:
                print(f"{name}: over {args.timeout:.0f} s, dropped", flush=True)
                names.remove(name)
                shutil.rmtree(out, ignore_errors=True)
                continue
            if i >= args.warmup:
                runs[name].append(result)
            if out and name not in outputs:
                outputs[name] = count(out)
            if out and args.keep:
                kept.append(out)
            elif out:
                shutil.rmtree(out, ignore_errors=True)
        print(f"round {i}: " + "  ".join(f"{n} {runs[n][-1]['wall']:.3f}" for n in names if runs[n]), flush=True)

    med = lambda name, key: statistics.median(r[key] for r in runs[name])
    print(f"\n{args.size}: medians of {args.n}, wall min-max in brackets")
    print(f"{'peer':14} {'wall s':>9} {'[min':>8} {'max]':>8} {'cpu s':>8} {'sys s':>7} {'peak MiB':>9} "
          f"{'files':>7} {'html':>7} {'MB':>8} {'others %':>8}")
    for name in names:
        walls = [r["wall"] for r in runs[name]]
        files = outputs.get(name, (0, 0, 0))
        print(f"{name:14} {med(name, 'wall'):9.3f} {min(walls):8.3f} {max(walls):8.3f} {med(name, 'cpu'):8.3f} "
              f"{med(name, 'sys'):7.3f} {med(name, 'peak'):9.1f} {files[0]:7} {files[1]:7} {files[2] / 1e6:8.2f} {100 * med(name, 'foreign'):8.0f}")
    for out in kept:
        shutil.rmtree(out, ignore_errors=True)
    if args.json:
        args.json.write_text(json.dumps({"size": args.size, "runs": runs, "outputs": outputs}, indent=1))


if __name__ == "__main__":
    main()
