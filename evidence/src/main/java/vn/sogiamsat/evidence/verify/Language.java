package vn.sogiamsat.evidence.verify;

/** In which language the program speaks. */
enum Language {
    VI,
    EN;

    String of(String vi, String en) {
        return switch (this) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
