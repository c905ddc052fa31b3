package th.itaworkbook.domain;

import java.util.Locale;
import java.util.Optional;

/** The three instruments (แบบวัด): internal survey, external survey, open data check. */
public enum Instrument {
    IIT("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน"),
    EIT("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก"),
    OIT("แบบตรวจการเปิดเผยข้อมูลสาธารณะ");

    private final String thai;

    Instrument(String thai) {
        this.thai = thai;
    }

    /** The official Thai name. */
    public String thai() {
        return thai;
    }

    /** Reads {@code IIT}, {@code eit} and the like. */
    public static Optional<Instrument> parse(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "IIT" -> Optional.of(IIT);
            case "EIT" -> Optional.of(EIT);
            case "OIT" -> Optional.of(OIT);
            default -> Optional.empty();
        };
    }
}
