package vn.sogiamsat.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sogiamsat.log.MalformedException;

/** Entries one after the other, each behind its length in two bytes (C2SP tlog-tiles, section "Log entries"). */
public final class EntryBundle {
    /** The most bytes an entry can have. */
    public static final int LONGEST = 0xFFFF;

    private static final int PREFIX = 2;

    private EntryBundle() {}

    /** @throws IllegalArgumentException when an entry is longer than {@link #LONGEST} */
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws MalformedException when it ends in the middle of an entry */
    public static List<byte[]> decode(byte[] bundle) throws MalformedException {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int start = at + PREFIX;
            int end = start > bundle.length
                    ? Integer.MAX_VALUE
                    : start + ((bundle[at] & 0xFF) << Byte.SIZE | bundle[at + 1] & 0xFF);
            if (end > bundle.length) {
                throw new MalformedException(
                        "gói mục bị cắt ở byte " + at, "the entry bundle is cut off at byte " + at);
            }
            entries.add(Arrays.copyOfRange(bundle, start, end));
            at = end;
        }
        return entries;
    }
}
