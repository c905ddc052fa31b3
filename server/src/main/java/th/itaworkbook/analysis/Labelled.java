package th.itaworkbook.analysis;

import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.Subtotal;

/** How findings name the figures of sheet ตัวชี้วัด. */
final class Labelled {
    private Labelled() {}

    static String indicator(int no) {
        return Header.INDICATOR + " " + no;
    }

    static String subIndicator(String no) {
        return Header.SUB_INDICATOR + " " + no;
    }

    static String sum(Subtotal kind) {
        return switch (kind) {
            case IIT, EIT, OIT, ITA -> kind.name();
            case EIT_PART_1 -> Header.PART_1;
            case EIT_PART_2 -> Header.PART_2;
        };
    }
}
