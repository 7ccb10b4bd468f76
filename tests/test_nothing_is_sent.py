"""detente sends nothing anywhere: while it reads, shows, exports, draws and serves, no address but its own is asked."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STORY = "GENEVA, Jan. 9, 1991 — Iraqi foreign minister Tariq Aziz refused to take a letter. France criticised Iraq.\n"

WATCH = """
import os, sys
OWN = ("127.", "::1", "localhost", "/")
ASKING = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
def watch(event, given):
    if event in ASKING:
        place = given[1] if event.startswith(("socket.connect", "socket.send")) else given[0]
        host = place[0] if isinstance(place, tuple) else place
        host = host.decode(errors="replace") if isinstance(host, bytes) else str(host)
        if host != "None" and not host.startswith(OWN) and not host.startswith("\\0"):
            with open(os.environ["WATCHED"], "a") as log:
                log.write(f"{event} {place}\\n")
            raise PermissionError(f"{event} {place}")
sys.addaudithook(watch)
"""

DRIVE = """
import os, socket, sys, threading, time
from urllib.request import urlopen
from detente.view.cli import main

def run(*words):
    try:
        main(words)
    except SystemExit as left:
        assert not left.code, words

if __name__ == "__main__":
    run("read", "stories", "--jobs", "1")
    for words in (["show"], ["export", "--format", "jsonl"], ["export", "--format", "plover", "-o", "a.csv"],
                  ["plot", "timeline", "-o", "a.png"], ["plot", "timeline", "-o", "a.html"],
                  ["forget", "stories/b.txt", "--yes"]):
        run(*words)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    threading.Thread(target=run, args=("serve", "--port", str(port)), daemon=True).start()
    for page in ("/", "/timeline", "/statements?like=letter", "/articles"):
        for _ in range(200):
            try:
                assert urlopen(f"http://127.0.0.1:{port}{page}").status == 200
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise AssertionError(page)
    print("DONE", flush=True)
    os._exit(0)
"""


def drive(folder: Path, *before: str) -> str:
    """Runs the commands, and gives what addresses were asked by anything written in Python."""
    (folder / "stories").mkdir()
    for name in "ab":
        (folder / "stories" / f"{name}.txt").write_text(STORY * 3)
    (folder / "sitecustomize.py").write_text(WATCH)
    (folder / "drive.py").write_text(DRIVE)
    watched = folder / "watched"
    paths = os.pathsep.join((str(folder), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))
    own = {"PYTHONPATH": paths, "WATCHED": str(watched), "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(
        [*before, sys.executable, "drive.py"],
        cwd=folder,
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert "DONE" in done.stdout, done.stderr[-3000:]
    return watched.read_text() if watched.exists() else ""


def test_no_address_is_asked(tmp_path: Path) -> None:
    assert drive(tmp_path) == ""
    assert {path.name for path in (tmp_path / "cache").glob("*")} <= {"detente"}  # no library marks the machine


def test_onnxruntime_is_told_to_send_nothing_before_it_is_loaded() -> None:
    say = "import os, sys; from detente.encode import sessions; assert 'onnxruntime' not in sys.modules"
    told = "sessions.tell_nobody(); print(os.environ['ORT_DISABLE_TELEMETRY'])"
    own = {**os.environ, "ORT_DISABLE_TELEMETRY": "0"}
    done = subprocess.run([sys.executable, "-c", f"{say}; {told}"], env=own, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def test_the_watch_sees_whoever_asks(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    asking = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    own = {**os.environ, "PYTHONPATH": str(tmp_path), "WATCHED": str(tmp_path / "watched")}
    assert subprocess.run([sys.executable, "-c", asking], env=own, capture_output=True, check=False).returncode
    assert "192.0.2.1" in (tmp_path / "watched").read_text()


ASKED = re.compile(
    r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*?(?:inet_addr\(\"([^\"]+)\"|inet_pton\(AF_INET6, \"([^\"]+)\")"
)


def traces() -> bool:
    """Whether one can watch what a process asks of the system."""
    strace = shutil.which("strace")
    return bool(strace) and not subprocess.run([str(strace), "-o", os.devnull, "true"], check=False).returncode


@pytest.mark.skipif(not traces(), reason="needs strace, and leave to use it")
def test_nothing_beneath_python_asks_either(tmp_path: Path) -> None:
    log = tmp_path / "trace"
    drive(tmp_path, "strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(log))
    asked = {first or other for first, other in ASKED.findall(log.read_text())}
    assert "127.0.0.1" in asked
    assert not {address for address in asked if not address.startswith("127.") and address != "::1"}


def test_ray_is_told_to_send_nothing() -> None:
    pytest.importorskip("ray")
    say = "import os, detente.run.cluster; print(os.environ['RAY_USAGE_STATS_ENABLED'])"
    own = {**os.environ, "RAY_USAGE_STATS_ENABLED": "1"}
    done = subprocess.run([sys.executable, "-c", say], env=own, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
