"""Writes the manual pages from the commands themselves: manual.py DUIDAN OUT

One page for the program and one for each command, in the order and words of `duidan --help`.
"""

import json
import subprocess
import sys
from pathlib import Path

EXIT_STATUS = [
    ("0", "the work is done; diff: the files say the same; verify: all is sound"),
    ("1", "reconcile --fail-on: an open discrepancy reaches the severity; diff, verify: something differs"),
    ("2", "diff: trouble"),
    ("64", "wrong usage, or a workspace file that cannot be used"),
    ("65", "no table could be used, or a run, order or ledger that is not there"),
    ("73", "the output cannot be written"),
    ("75", "another run holds the ledger"),
]


def main():
    program, out = sys.argv[1], Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    root = json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True).stdout)["command"]
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split(" ")[0]
    commands = [command for command in root["subcommands"] if command["commandName"] != "help"]
    names = ["duidan"] + ["duidan-" + command["commandName"] for command in commands]
    write(out, "duidan", version, root, names, overview(commands) + statuses())
    for command in commands:
        write(out, "duidan-" + command["commandName"], version, command, names, [])


def write(out, name, version, command, names, rest):
    words = name.replace("-", " ", 1)
    lines = [f'.TH {name.upper()} 1 "" "duidan {version}" "Duidan"', ".SH NAME", f"{name} \\- {escaped(command['abstract'])}",
             ".SH SYNOPSIS", f".B {escaped(words)}", escaped(synopsis(command))]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", ".nf", *map(escaped, command["discussion"].split("\n")), ".fi"]
    lines += options(command) + rest
    lines += [".SH SEE ALSO", escaped(", ".join(f"{other}(1)" for other in names if other != name))]
    (out / f"{name}.1").write_text("\n".join(lines) + "\n", encoding="utf-8")


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def synopsis(command):
    words = []
    for argument in shown(command):
        text = label(argument, first=True)
        dots = "..." if argument["isRepeating"] else ""
        words.append(f"[{text}{dots}]" if argument["isOptional"] else text + dots)
    return " ".join(words + (["COMMAND ..."] if command.get("subcommands") else []))


def label(argument, first=False):
    value = argument.get("valueName", "").upper()
    if argument["kind"] == "positional":
        return value
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    names = names[-1:] if first else names
    return ", ".join(names) + (f" {value}" if argument["kind"] == "option" else "")


def options(command):
    lines = [".SH OPTIONS"] if shown(command) else []
    for argument in shown(command):
        about = argument.get("abstract", "")
        if argument.get("defaultValue") is not None:
            about += f" (default: {argument['defaultValue']})"
        lines += [".TP", ".B " + escaped(label(argument)), escaped(about)]
    return lines


def overview(commands):
    lines = [".SH COMMANDS"]
    for command in commands:
        lines += [".TP", f".B {escaped(command['commandName'])}", escaped(command["abstract"])]
    return lines


def statuses():
    lines = [".SH EXIT STATUS"]
    for status, about in EXIT_STATUS:
        lines += [".TP", f".B {status}", escaped(about)]
    return lines


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
