package th.itaworkbook.report;

import th.itaworkbook.domain.Group;

/** The colours of groups, the same as in the workbook. */
final class GroupLook {
    private GroupLook() {}

    static String fill(Group group) {
        return switch (group) {
            case URGENT -> "FBE3E1";
            case IMPROVE -> "FFF2CC";
            case STRENGTH -> "E2F0D9";
        };
    }

    static String ink(Group group) {
        return switch (group) {
            case URGENT -> "8C1D18";
            case IMPROVE -> "7A4B00";
            case STRENGTH -> "2A5B1F";
        };
    }

    static String chart(Group group) {
        return switch (group) {
            case URGENT -> "C0504D";
            case IMPROVE -> "E0A526";
            case STRENGTH -> "6FA054";
        };
    }
}
