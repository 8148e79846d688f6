"""Lets LibreOffice, without a window, write files in its own dialect of several formats."""
import os
import subprocess

CHARSETS = {"utf-8": 76, "gb18030": 85, "big5": 68, "utf-16": 65535}  # LibreOffice's numbers of character sets


def convert(files, target, folder):
    """Writes each file in a format (`xlsx`, `ods`, `html`) into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder.parent}/profile-of-{folder.name}"  # one a process
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(folder), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, env=os.environ | {"LC_ALL": "C.UTF-8"})
    extension = target.partition(":")[0]
    missing = [each.name for each in files if not any(folder.glob(f"{each.stem}*.{extension}"))]
    if run.returncode or missing:
        raise RuntimeError(f"LibreOffice made no {extension} of {missing}: {run.stdout[-500:]} {run.stderr[-2000:]}")


def convert_to_csv(files, encoding, folder):
    """Writes each sheet of each file as shown: `stem-sheet.csv`, comma, double quote."""
    convert(files, f"csv:Text - txt - csv (StarCalc):44,34,{CHARSETS[encoding]},1,,0,false,true,false,false,false,-1",
        folder)
