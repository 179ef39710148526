"""Checks the frozen bundle as docs/evidence.md describes it, in plain Python that shares no code with the verifier.

It stands for a program of others: hashes, manifest, leaves, proofs, and (where the package `cryptography` is there)
the log's signatures. It knows neither quorums nor timestamps: `openssl ts -verify` checks the latter.
"""
import base64
import hashlib
import json
import pathlib
import zipfile


def sha(data):
    return hashlib.sha256(data).digest()


def root(leaf, index, size, path):
    """RFC 9162, section 2.1.3.2."""
    at, last, found = index, size - 1, sha(b"\0" + leaf)
    for sibling in path:
        assert last > 0
        if at & 1 or at == last:
            found = sha(b"\1" + sibling + found)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            found = sha(b"\1" + found + sibling)
        at, last = at >> 1, last >> 1
    assert last == 0
    return found


def check(bundle):
    files = zipfile.ZipFile(bundle)
    manifest = json.loads(files.read("manifest.json"))
    canonical = json.dumps(manifest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert canonical == files.read("manifest.json")
    assert files.namelist() == ["manifest.json", "manifest.note"] + [each["path"] for each in manifest["files"]]
    for each in manifest["files"]:
        content = files.read(each["path"])
        assert (len(content), sha(content).hex()) == (each["size"], each["sha256"]), each["path"]

    note = files.read("manifest.note").decode()
    assert note.startswith("so-giam-sat/evidence/v1\n" + sha(canonical).hex() + "\n\n")
    checkpoint = files.read("checkpoint").decode()
    origin, size, tree = checkpoint.split("\n")[:3]
    assert origin == manifest["origin"] == "so-giam-sat/" + manifest["ledger"]

    for event in manifest["events"]:
        stem = event["path"].removesuffix(".json")
        entry = files.read(stem + ".leaf")
        leaf = json.loads(entry)
        assert leaf["payload"] == sha(files.read(event["path"])).hex()
        assert all(leaf[name] == event[name] for name in ("event", "stream", "seq"))
        assert leaf["ledger"] == manifest["ledger"]
        head, carried = files.read(stem + ".tlog-proof").decode().split("\n\n", 1)
        lines = head.split("\n")
        assert carried == checkpoint
        assert lines[:2] == ["c2sp.org/tlog-proof@v1", "index %d" % event["index"]]
        path = [base64.b64decode(line) for line in lines[2:]]
        assert base64.b64encode(root(entry, event["index"], int(size), path)).decode() == tree, stem

    policy = files.read("policy.txt").decode().splitlines()
    vkey = next(line for line in policy if line.startswith("log ")).split(" ")[1]
    digits = sha(vkey.encode()).hex()
    assert " ".join(digits[at:at + 8] for at in range(0, 64, 8)) in files.read("keys.txt").decode()
    return len(manifest["events"]), vkey, [note, checkpoint]


def signed(vkey, notes):
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return "signatures not checked"
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(vkey.split("+", 2)[2])[1:])
    for note in notes:
        text, signatures = note.rsplit("\n\n", 1)
        key.verify(base64.b64decode(signatures.split("\n")[0].split(" ")[2])[4:], (text + "\n").encode())
    return "signed by the log"


if __name__ == "__main__":
    events, log, notes = check(pathlib.Path(__file__).parent / "bundle.zip")
    print(events, "events proven,", signed(log, notes))
