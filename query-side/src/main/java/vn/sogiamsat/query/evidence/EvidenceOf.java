package vn.sogiamsat.query.evidence;

/**
 * What a bundle is to be about.
 *
 * @param scope {@code meeting}, {@code obligation}, {@code inspection} or {@code search}
 * @param id which one, or what was searched for; goes on record for ever and names no person
 * @param title for people, in Vietnamese
 * @param events how many it would hold
 * @param hidden how many belong to it that the user may not see, and which are left out
 * @param back the page it is asked for from
 * @param action where the form is sent to, with the page's filter
 */
public record EvidenceOf(String scope, String id, String title, long events, long hidden, String back, String action) {
    /** More make no report anybody reads. */
    public static final int MOST_EVENTS = 2_000;

    private static final int LONGEST_ID = 500;

    public EvidenceOf {
        id = Legible.of(id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID - 1) + "…");
        title = Legible.of(title);
    }
}
