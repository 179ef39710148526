"""Writes the frozen statement of absence as docs/absence.md describes it, in plain Python that shares no code with the ledger.

Needs the package `cryptography`. Checkpoint and policy are those of the frozen bundle; the key is the SHA-256 of the
word `log`, and signs nothing but samples. `python3 statement.py` says whether statement.txt is still the same to the
byte; `python3 statement.py write` writes it anew.
"""
import base64
import hashlib
import pathlib
import sys
import zipfile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FOLDER = pathlib.Path(__file__).parent

MEANING = """\
# Chứng minh được: sổ (người giữ khóa của nhật ký) đã cam kết câu trả lời này tại điểm chốt nêu trên, và không thể chối.
# Nếu về sau lộ ra một sự kiện như đã hỏi, nằm ở vị trí trong khoảng đã nêu mà không được liệt kê, thì bằng chứng của sự kiện đó cùng xác nhận này chứng minh rằng sổ đã trả lời sai.
# Không chứng minh được: rằng việc ấy đã không xảy ra ngoài đời; rằng không ai gửi tin đến nơi khác hoặc gửi sau điểm chốt này.
# Không tự chứng minh rằng sổ không bỏ sót: đó là lời của sổ. Muốn kiểm tra phải đọc đủ mọi sự kiện đến vị trí đã nêu.
# Proven: the ledger (whoever holds its log's key) has committed itself to this answer at the checkpoint above, and cannot deny it.
# Should an event as asked for be shown later that lies within the positions above and is not listed, then that event's proof and this statement together prove that the ledger's answer was false.
# Not proven: that the thing did not happen; that nobody sent word of it elsewhere, or after this checkpoint.
# It does not by itself prove that the ledger left nothing out: that is the ledger's word. To check it, all events up to that position have to be read.
"""


def statement():
    bundle = zipfile.ZipFile(FOLDER / "bundle.zip")
    checkpoint = bundle.read("checkpoint").decode()
    origin, size, root = checkpoint.split("\n")[:3]
    body = f"""\
so-giam-sat/absence/v1
answer 2 such events were recorded up to position 39
id 3f0d5c52-6f4e-4d8e-9b44-2f6a0d0c7a10
ledger {origin.removeprefix("so-giam-sat/")}
log {origin}
size {size}
root {root}
events 40
made 2026-11-26T03:02:00Z
by "user:kiem-tra"
reason "Theo kế hoạch \\"12-KH/UBKT\\""
asked numbers
source "handbook"
prefix "HB-"
from 8
to 14
count 2
event 3 0192d1f0-1111-7222-8333-000000000003 vn.sogiamsat.meeting.opened "HB-0012" withdrawn
event 17 0192d1f0-1111-7222-8333-000000000017 vn.sogiamsat.meeting.closed "HB-9"
missing 8 8
missing 10 11
missing 13 14
beside 1
submission 20 0192d1f0-1111-7222-8333-000000000020 vn.sogiamsat.submission.quarantined "HB-10"
""" + MEANING
    key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"log").digest())
    public = b"\x01" + key.public_key().public_bytes_raw()
    name_and_key = hashlib.sha256(origin.encode() + b"\n" + public).digest()[:4]
    signature = base64.b64encode(name_and_key + key.sign(body.encode())).decode()
    note = f"{body}\n— {origin} {signature}\n"
    return (
        note + "-----checkpoint-----\n" + checkpoint + "-----policy.txt-----\n" + bundle.read("policy.txt").decode()
    ).encode()


if __name__ == "__main__":
    file = FOLDER / "statement.txt"
    if sys.argv[1:] == ["write"]:
        file.write_bytes(statement())
    print("the same" if file.read_bytes() == statement() else "NOT the same")
