package vn.sogiamsat.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.checkpoint.Policy.Party;
import vn.sogiamsat.log.checkpoint.Policy.Quorum;
import vn.sogiamsat.log.checkpoint.Policy.Witness;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.VerifierKey;

/** Reads a policy file (C2SP tlog-policy, section "Policy file syntax and structure"). */
final class PolicyReader {
    private static final String NONE = "none";
    private static final int LONGEST = 1_000_000;

    private final List<Party> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Quorum quorum;

    Policy read(byte[] file) throws MalformedException {
        if (file.length > LONGEST) {
            throw new MalformedException("tệp chính sách quá lớn", "the policy file is too large");
        }
        // Names are octets to the format: what is not UTF-8 stays what it is this way.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                read(line);
            } catch (MalformedException e) {
                throw new MalformedException(
                        "chính sách, dòng %d: %s".formatted(number, e.vi()),
                        "policy, line %d: %s".formatted(number, e.en()));
            }
        }
        if (quorum == null) {
            throw malformed("chính sách thiếu dòng «quorum …»", "the policy has no line «quorum …»");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private void read(String line) throws MalformedException {
        if (line.chars().anyMatch(it -> it < ' ' && it != '\t' || it == 0x7F)) {
            throw malformed("có ký tự điều khiển", "there is a control character");
        }
        String[] words = line.replace('\t', ' ').strip().split(" +");
        switch (words[0]) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> {
                if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                    throw malformed(
                            "«%s» không phải log, witness, group hay quorum".formatted(Quoted.of(words[0])),
                            "«%s» is not log, witness, group or quorum".formatted(Quoted.of(words[0])));
                }
            }
        }
    }

    private void log(String[] words) throws MalformedException {
        count(words, 2, 3);
        Party party = party(words[1], words.length > 2 ? words[2] : "", KeyType.NOTE);
        if (logs.stream().anyMatch(log -> log.key().isSameKey(party.key()))) {
            throw malformed("khóa của sổ này đã có ở trên", "the key of this log stands above already");
        }
        logs.add(party);
    }

    private void witness(String[] words) throws MalformedException {
        count(words, 3, 4);
        Party party = party(words[2], words.length > 3 ? words[3] : "", KeyType.COSIGNATURE);
        if (witnesses.stream().anyMatch(witness -> witness.party().key().isSameKey(party.key()))) {
            throw malformed("khóa của nhân chứng này đã có ở trên", "the key of this witness stands above already");
        }
        name(words[1], new Quorum.One(words[1]));
        witnesses.add(new Witness(words[1], party));
    }

    private void group(String[] words) throws MalformedException {
        count(words, 4, Integer.MAX_VALUE);
        List<Quorum> of = new ArrayList<>();
        for (String member : List.of(words).subList(3, words.length)) {
            of.add(known(member));
            if (!members.add(member)) {
                throw malformed(
                        "«%s» đã thuộc một nhóm".formatted(Quoted.of(member)),
                        "«%s» is in a group already".formatted(Quoted.of(member)));
            }
        }
        long threshold = switch (words[2]) {
            case "all" -> of.size();
            case "any" -> 1;
            default -> Decimal.parse(words[2]);
        };
        if (threshold < 1 || threshold > of.size()) {
            throw malformed(
                    "nhóm %d thành viên không thể đòi %d".formatted(of.size(), threshold),
                    "a group of %d cannot demand %d".formatted(of.size(), threshold));
        }
        name(words[1], new Quorum.Group(words[1], (int) threshold, of));
    }

    private void quorum(String[] words) throws MalformedException {
        count(words, 2, 2);
        if (quorum != null) {
            throw malformed("chỉ được có một dòng quorum", "there is a line quorum already");
        }
        quorum = words[1].equals(NONE) ? new Quorum.None() : known(words[1]);
    }

    private Quorum known(String name) throws MalformedException {
        Quorum known = named.get(name);
        if (known == null) {
            throw malformed(
                    "«%s» chưa được khai báo ở trên".formatted(Quoted.of(name)),
                    "«%s» is not defined above".formatted(Quoted.of(name)));
        }
        return known;
    }

    private void name(String name, Quorum what) throws MalformedException {
        if (name.equals(NONE) || named.putIfAbsent(name, what) != null) {
            throw malformed(
                    "tên «%s» đã được dùng".formatted(Quoted.of(name)),
                    "the name «%s» is taken".formatted(Quoted.of(name)));
        }
    }

    private static Party party(String octets, String url, KeyType type) throws MalformedException {
        String vkey = new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        VerifierKey key = VerifierKey.parse(vkey);
        if (key.type() != type) {
            throw malformed("khóa này không dùng cho việc đó", "this kind of key does not serve here");
        }
        return new Party(key, url);
    }

    private static void count(String[] words, int least, int most) throws MalformedException {
        if (words.length < least || words.length > most) {
            throw malformed(
                    "dòng «%s» có %d từ".formatted(words[0], words.length),
                    "the line «%s» has %d words".formatted(words[0], words.length));
        }
    }

    private static MalformedException malformed(String vi, String en) {
        return new MalformedException(vi, en);
    }
}
