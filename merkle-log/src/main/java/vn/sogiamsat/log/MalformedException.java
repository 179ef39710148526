package vn.sogiamsat.log;

/** Bytes that are not what their format demands. The message says what is wrong and where, in both languages. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    /**
     * @param vi what is wrong, in Vietnamese
     * @param en the same in English
     */
    public MalformedException(String vi, String en) {
        super(vi + " (" + en + ")");
        this.vi = vi;
        this.en = en;
    }

    /** What is wrong, in Vietnamese only. */
    public String vi() {
        return vi;
    }

    /** What is wrong, in English only. */
    public String en() {
        return en;
    }
}
