package vn.sogiamsat.imports.value;

/** A sentence for people, in both languages: what is wrong and what to do. */
public record Said(String vi, String en) {
    @Override
    public String toString() {
        return vi + " (" + en + ")";
    }
}
