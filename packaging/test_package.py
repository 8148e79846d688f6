"""The Debian package is whole, and what it installs runs where there is no Swift.

    PACKAGE=duidan_….deb python3 -m unittest discover --start-directory packaging
"""

import gzip
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PACKAGE = os.environ.get("PACKAGE", "")
FILES = [
    "usr/bin/duidan", "usr/share/bash-completion/completions/duidan", "usr/share/zsh/vendor-completions/_duidan",
    "usr/share/fish/vendor_completions.d/duidan.fish", "usr/share/man/man1/duidan.1.gz",
    "usr/share/man/man1/duidan-reconcile.1.gz", "usr/lib/systemd/user/duidan@.service",
    "usr/lib/systemd/user/duidan@.timer", "usr/share/doc/duidan/examples/crontab", "usr/share/doc/duidan/README.md",
    "usr/share/doc/duidan/README.zh-CN.md", "usr/share/doc/duidan/CHANGELOG.md", "usr/share/doc/duidan/copyright",
    "usr/share/doc/duidan/docs/commands.md", "usr/share/doc/duidan/docs/zh-CN/weekly-run.md",
]
LIBRARIES = ["libc6", "libxml2", "libsqlite3-0", "libxlsxwriter", "libisal2", "zlib1g", "libssl3"]


@unittest.skipUnless(PACKAGE, "PACKAGE names the package")
class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = Path(cls.folder.name) / "root"
        subprocess.run(["dpkg-deb", "-x", PACKAGE, cls.root], check=True)
        cls.program = cls.root / "usr/bin/duidan"

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def field(self, name):
        return subprocess.run(["dpkg-deb", "-f", PACKAGE, name], check=True, capture_output=True, text=True).stdout.strip()

    def run_without_swift(self, *words, cwd=None):
        """Runs the program with an empty environment, and where this is allowed with every Swift toolchain hidden."""
        command = [str(self.program), *words]
        if os.geteuid() == 0 and (swift := shutil.which("swift")):
            toolchain = Path(swift).resolve().parents[2]
            self.assertNotEqual(toolchain, Path("/"))
            command = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs none "$1" && shift && ! ls "$0"/* && exec "$@"',
                       str(toolchain), str(toolchain), *command]
        return subprocess.run(command, cwd=cwd, env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}, capture_output=True, text=True)

    def test_every_file_is_there(self):
        for path in FILES:
            self.assertTrue((self.root / path).is_file(), path)
            self.assertGreater((self.root / path).stat().st_size, 100, path)
        self.assertEqual(self.program.stat().st_mode & 0o777, 0o755)

    def test_every_command_has_its_page_and_its_completions(self):
        help_tree = json.loads(self.run_without_swift("--experimental-dump-help").stdout)["command"]
        names = [command["commandName"] for command in help_tree["subcommands"] if command["commandName"] != "help"]
        self.assertIn("reconcile", names)
        completions = [(self.root / path).read_text("utf-8") for path in FILES[1:4]]
        for command in help_tree["subcommands"]:
            name = command["commandName"]
            if name == "help":
                continue
            page = gzip.decompress((self.root / f"usr/share/man/man1/duidan-{name}.1.gz").read_bytes()).decode()
            flags = ["--" + word["name"] for argument in command["arguments"] for word in argument.get("names", [])
                     if word["kind"] == "long"]
            for flag in flags:
                self.assertIn(flag.replace("-", "\\-"), page, f"{name} {flag}")
            for text in completions:
                self.assertIn(name, text)
        for page in sorted((self.root / "usr/share/man/man1").iterdir()):
            if shutil.which("groff"):
                done = subprocess.run(["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8"], input=gzip.decompress(page.read_bytes()),
                                      capture_output=True)
                self.assertEqual((done.returncode, done.stderr), (0, b""), page.name)
        subprocess.run(["bash", "-n", self.root / FILES[1]], check=True)

    def test_it_declares_what_it_links(self):
        depends = self.field("Depends")
        for library in LIBRARIES:
            self.assertIn(library, depends)
        linked = subprocess.run(["ldd", self.program], check=True, capture_output=True, text=True).stdout
        self.assertNotIn("swift", linked.lower())
        self.assertNotIn("Foundation", linked)
        self.assertNotIn("not found", linked)

    def test_its_sums_are_right(self):
        control = Path(self.folder.name) / "control"
        subprocess.run(["dpkg-deb", "-e", PACKAGE, control], check=True)
        subprocess.run(["md5sum", "--check", "--quiet", control / "md5sums"], cwd=self.root, check=True)

    def test_it_says_what_build_it_is(self):
        version = self.run_without_swift("--version").stdout.strip()
        self.assertRegex(version, r"^\d+\.\d+\.\d+ \([0-9a-f]{8}(, changed)? of \d{4}-\d\d-\d\d, Swift [\d.]+, \w+\)$")
        self.assertTrue(self.field("Version").startswith(version.split()[0] + "+"))

    def test_a_weekly_run_works_where_no_swift_is(self):
        place = Path(self.folder.name) / "place"
        place.mkdir()
        for words in (["demo", "mine"], ["reconcile", "mine", "--as-of", "2026-03-02"], ["demo", "mine", "--week", "2"],
                      ["reconcile", "mine", "--as-of", "2026-03-09"], ["verify", "mine"]):
            done = self.run_without_swift(*words, cwd=place)
            self.assertEqual(done.returncode, 0, f"{words}: {done.stderr}")
        self.assertGreater((place / "mine/runs/latest/report.html").stat().st_size, 10_000)

    def test_the_licence_is_the_repository_s(self):
        licence = (Path(__file__).parents[1] / "LICENSE").read_text("utf-8")
        self.assertIn("Apache License", licence)
        copyright = (self.root / "usr/share/doc/duidan/copyright").read_text("utf-8")
        self.assertRegex(copyright, r"Files: \*\nCopyright: .*\nLicense: Apache-2.0\n")
        common = Path("/usr/share/common-licenses/Apache-2.0")
        if common.exists():
            self.assertEqual(licence, common.read_text("utf-8"))

    def test_the_units_name_the_program(self):
        service = (self.root / FILES[6]).read_text("utf-8")
        self.assertTrue(re.search(r"^ExecStart=/usr/bin/duidan reconcile %f", service, re.MULTILINE))
        if shutil.which("systemd-analyze"):
            subprocess.run(["systemd-analyze", "calendar", "Mon 07:00"], check=True, capture_output=True)


if __name__ == "__main__":
    unittest.main()
