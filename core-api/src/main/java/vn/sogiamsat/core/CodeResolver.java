package vn.sogiamsat.core;

/** Turns the codes senders use into ids, aliases resolved. */
public interface CodeResolver {
    UnitId unit(String code);

    PersonId person(String code);

    /** Every code stands for itself: no aliases. */
    CodeResolver PLAIN = new CodeResolver() {
        @Override
        public UnitId unit(String code) {
            return UnitId.ofCode(code);
        }

        @Override
        public PersonId person(String code) {
            return PersonId.ofCode(code);
        }
    };
}
