package vn.sogiamsat.core;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.view.Folding;

/**
 * How closely what was sent must be kept, as the sender's {@code dataclassification} says. The last three are the
 * levels of state secrets (Luật Bảo vệ bí mật nhà nước 117/2025/QH15), which the ledger refuses.
 */
public enum Classification implements Labelled {
    THUONG("Thường", "Ordinary", false),
    NOI_BO("Nội bộ", "Internal", false),
    MAT("Mật", "Confidential", true),
    TOI_MAT("Tối mật", "Secret", true),
    TUYET_MAT("Tuyệt mật", "Top secret", true);

    private static final Pattern GAPS = Pattern.compile("[\\s_]+");

    private final String vi;
    private final String en;
    private final boolean stateSecret;

    Classification(String vi, String en, boolean stateSecret) {
        this.vi = vi;
        this.en = en;
        this.stateSecret = stateSecret;
    }

    /** @return empty when the word is none of ours; upper and lower case are different words */
    public static Optional<Classification> of(String word) {
        return Arrays.stream(values()).filter(one -> one.code().equals(word)).findFirst();
    }

    /** Whether a word names a level of state secret however it is spelled: what could be meant as one is not kept. */
    public static boolean namesStateSecret(String word) {
        return of(GAPS.matcher(Folding.fold(word).strip()).replaceAll("-"))
                .filter(Classification::isStateSecret)
                .isPresent();
    }

    public boolean isStateSecret() {
        return stateSecret;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
