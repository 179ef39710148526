package vn.sogiamsat.log;

/** Bytes that are not what their format demands. The message says what is wrong and where, in both languages. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param vi what is wrong, in Vietnamese
     * @param en the same in English
     */
    public MalformedException(String vi, String en) {
        super(vi + " (" + en + ")");
    }
}
