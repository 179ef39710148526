"""Writes the golden vectors, following the specifications in plain Python. Needs nothing but Python 3."""

import base64
import hashlib
import pathlib
from functools import lru_cache

# Ed25519, RFC 8032, section 5.1

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(one, two):
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c = 2 * one[3] * two[3] * D % P
    d = 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def base_point():
    y = 4 * pow(5, P - 2, P) % P
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x & 1:
        x = P - x
    return x, y, 1, x * y % P


BASE = base_point()


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def expand(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]


def public(seed):
    return compress(multiply(expand(seed)[0], BASE))


def sign(seed, message):
    scalar, prefix = expand(seed)
    nonce = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ORDER
    point = compress(multiply(nonce, BASE))
    challenge = int.from_bytes(hashlib.sha512(point + public(seed) + message).digest(), "little") % ORDER
    return point + ((nonce + challenge * scalar) % ORDER).to_bytes(32, "little")


# Keys and signature lines, C2SP signed-note

NOTE, COSIGNATURE = b"\x01", b"\x04"


def b64(data):
    return base64.b64encode(data).decode()


def key_id(name, kind, seed):
    return hashlib.sha256(name.encode() + b"\n" + kind + public(seed)).digest()[:4]


def vkey(name, kind, seed):
    return f"{name}+{key_id(name, kind, seed).hex()}+{b64(kind + public(seed))}"


def skey(name, kind, seed):
    return f"PRIVATE+KEY+{name}+{key_id(name, kind, seed).hex()}+{b64(kind + seed)}"


def line(name, kind, seed, signature):
    return f"— {name} {b64(key_id(name, kind, seed) + signature)}\n"


# The tree, RFC 6962, section 2.1

SIZE = 70_000
LEAVES = [hashlib.sha256(b"\0entry %d" % index).digest() for index in range(SIZE)]


def middle(start, end):
    return start + (1 << (end - start - 1).bit_length() - 1)


@lru_cache(maxsize=None)
def root(start, end):
    if start == end:
        return hashlib.sha256().digest()
    if end - start == 1:
        return LEAVES[start]
    cut = middle(start, end)
    return hashlib.sha256(b"\x01" + root(start, cut) + root(cut, end)).digest()


def inclusion(index, start, end):
    if end - start == 1:
        return []
    cut = middle(start, end)
    if index < cut:
        return inclusion(index, start, cut) + [root(cut, end)]
    return inclusion(index, cut, end) + [root(start, cut)]


def consistency(size, start, end, is_whole=True):
    if size == end:
        return [] if is_whole else [root(start, end)]
    cut = middle(start, end)
    if size <= cut:
        return consistency(size, start, cut, is_whole) + [root(cut, end)]
    return consistency(size, cut, end, False) + [root(start, cut)]


def lines(hashes):
    return "".join(b64(each) + "\n" for each in hashes)


# The files

LOG = "ledger.example/so-giam-sat"
ONE, TWO = "uybkt.example/nhan-chung-1", "uybkt.example/nhan-chung-2"


def seed(words):
    return hashlib.sha256(words).digest()


LOG_SEED, NEXT_SEED = seed(b"golden log key"), seed(b"golden next log key")
ONE_SEED, TWO_SEED = seed(b"golden witness 1"), seed(b"golden witness 2")

TEXT = f"{LOG}\n{SIZE}\n{b64(root(0, SIZE))}\n"


def cosign(witness, seconds):
    message = f"cosignature/v1\ntime {seconds}\n{TEXT}".encode()
    return seconds.to_bytes(8, "big") + sign(witness, message)


CHECKPOINT = (
    TEXT
    + "\n"
    + line(LOG, NOTE, LOG_SEED, sign(LOG_SEED, TEXT.encode()))
    + line(LOG, NOTE, NEXT_SEED, sign(NEXT_SEED, TEXT.encode()))
    + line(ONE, COSIGNATURE, ONE_SEED, cosign(ONE_SEED, 1767225600))
    + line(TWO, COSIGNATURE, TWO_SEED, cosign(TWO_SEED, 1767225660))
)

FILES = {
    "checkpoint": CHECKPOINT,
    "entry-12345.tlog-proof": "c2sp.org/tlog-proof@v1\nindex 12345\n"
    + lines(inclusion(12345, 0, SIZE))
    + "\n"
    + CHECKPOINT,
    "add-checkpoint": "old 65537\n" + lines(consistency(65537, 0, SIZE)) + "\n" + CHECKPOINT,
    "policy.txt": f"""# Any of the log's two keys, and both committees.
log {vkey(LOG, NOTE, LOG_SEED)}
log {vkey(LOG, NOTE, NEXT_SEED)} https://ledger.example/log/
witness tỉnh {vkey(ONE, COSIGNATURE, ONE_SEED)}
witness huyện {vkey(TWO, COSIGNATURE, TWO_SEED)}
group committees all tỉnh huyện
quorum committees
""",
    "keys.txt": "\n".join(
        [
            skey(LOG, NOTE, LOG_SEED),
            vkey(LOG, NOTE, LOG_SEED),
            skey(ONE, COSIGNATURE, ONE_SEED),
            vkey(ONE, COSIGNATURE, ONE_SEED),
            "",
        ]
    ),
    "roots.txt": "".join(
        f"{size} {b64(root(0, size))}\n" for size in [0, 1, 2, 255, 256, 257, 65535, 65536, 65537, SIZE]
    ),
}

if __name__ == "__main__":
    for name, text in FILES.items():
        (pathlib.Path(__file__).parent / name).write_text(text, encoding="utf-8", newline="\n")
