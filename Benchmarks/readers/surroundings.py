"""What a comparison needs besides the files: the other readers in an environment of their own, and a fresh gridcat."""
import os
import platform
import subprocess
import sys

PINS = {
    "python-calamine": "0.9.1", "fastexcel": "0.21.0", "polars": "1.33.1", "duckdb": "1.5.5",
    "duckdb-extension-excel": "1.5.5", "duckdb-extensions": "1.5.5", "openpyxl": "3.1.5", "XlsxWriter": "3.3.1",
    "xlrd": "2.0.2", "xlwt": "1.3.0",
}


def prepare_python(root):
    """Makes the environment, and says where a pinned version could not be had; returns its interpreter."""
    folder = os.path.join(root, ".build", "bench-venv")
    python = os.path.join(folder, "bin", "python3")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    if installed(python) != PINS:
        pinned = [f"{name}=={version}" for name, version in PINS.items()]
        if install(python, pinned) != 0:
            for name, version in PINS.items():
                if install(python, [f"{name}=={version}"]) != 0:
                    subprocess.run([python, "-m", "pip", "install", "--quiet", name], check=True)
    for name, version in installed(python).items():
        if version != PINS[name]:
            print(f"compare.py: {name} {PINS[name]} could not be had, {version} is used", file=sys.stderr)
    return python


def install(python, packages):
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
    return subprocess.run(command).returncode


def installed(python):
    """The versions that the environment has, by package."""
    code = ("import importlib.metadata as m, sys\n"
            "for n in sys.argv[1:]:\n"
            "  try: print(n, m.version(n))\n"
            "  except m.PackageNotFoundError: print(n, 'none')")
    lines = subprocess.run([python, "-c", code, *PINS], check=True, capture_output=True, text=True).stdout
    return dict(line.split() for line in lines.splitlines())


def build_gridcat(root):
    """Builds the release gridcat and returns its path."""
    build = ["swift", "build", "-c", "release", "--product", "gridcat"]
    subprocess.run(build, cwd=root, check=True, stdout=sys.stderr)
    shown = subprocess.run([*build, "--show-bin-path"], cwd=root, check=True, capture_output=True, text=True)
    return os.path.join(shown.stdout.strip(), "gridcat")


def machine():
    """The machine in one line."""
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as lines:
            model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), model)
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f}"
