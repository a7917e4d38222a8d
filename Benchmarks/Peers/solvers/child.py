"""Solvers that are programs of their own: their output is read line by line."""

import subprocess
import threading

# A program that does not heed its limit is killed so many seconds after it.
GRACE = 5


def run(command, limit, heard):
    """Runs a command, gives each line of its output to `heard`, and shows it.

    Returns its exit code; a negative one is the signal that ended it.
    """
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        bufsize=1,
    )
    killer = threading.Timer(limit + GRACE, child.kill)
    killer.start()
    try:
        for line in child.stdout:
            print(line, end="", flush=True)
            heard(line)
        return child.wait()
    finally:
        killer.cancel()
