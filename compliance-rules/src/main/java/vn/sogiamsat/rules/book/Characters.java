package vn.sogiamsat.rules.book;

/** Which characters texts may hold: such as can be stored and shown. */
final class Characters {
    private Characters() {}

    /** Line breaks and tabs may stand in texts too. */
    static boolean isText(int point) {
        return point == '\n' || point == '\t' || isShown(point);
    }

    static boolean isShown(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE
                && (point < 0xFDD0 || point > 0xFDEF);
    }
}
