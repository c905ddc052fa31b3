package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Instrument;

/** Hand-built frameworks with the shape of two real years. */
final class TestFrameworks {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");

    /** Like 2568: i1-i15, e1-e9, o1-o28, two EIT parts. */
    static final Framework Y2568 = framework(2568, "i", 3, "e", 3, "o", 4, true);

    /** Like 2562: I1-I30, E1-E15, O1-O28, one EIT. */
    static final Framework Y2562 = framework(2562, "I", 6, "E", 5, "O", 4, false);

    static final Frameworks BOTH = new Frameworks() {
        @Override
        public Optional<Framework> year(int year) {
            return year == 2568 ? Optional.of(Y2568) : year == 2562 ? Optional.of(Y2562) : Optional.empty();
        }

        @Override
        public List<Integer> years() {
            return List.of(2562, 2568);
        }

        @Override
        public Framework newest() {
            return Y2568;
        }

        @Override
        public String currentTemplateVersion() {
            return "1.2";
        }
    };

    private TestFrameworks() {}

    private static Framework framework(
            int year, String i, int perIit, String e, int perEit, String o, int perSub, boolean parts) {
        List<Framework.Indicator> indicators = new ArrayList<>();
        List<Framework.Item> items = new ArrayList<>();
        for (int no = 1; no <= 8; no++) {
            Instrument instrument = no <= 5 ? Instrument.IIT : Instrument.EIT;
            List<String> also = no == 8 ? List.of("การปรับปรุงระบบการทำงาน") : List.of();
            indicators.add(new Framework.Indicator(no, instrument, NAMES.get(no - 1), also, ""));
            int per = no <= 5 ? perIit : perEit;
            int before = no <= 5 ? (no - 1) * perIit : (no - 6) * perEit;
            for (int n = 1; n <= per; n++) {
                items.add(item((no <= 5 ? i : e) + (before + n), instrument, no, null));
            }
        }
        List<Framework.SubIndicator> subs = new ArrayList<>();
        int code = 0;
        for (String sub : List.of("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2")) {
            int no = sub.startsWith("9") ? 9 : 10;
            subs.add(new Framework.SubIndicator(sub, no, "ย่อย " + sub));
            for (int n = 0; n < perSub; n++) {
                items.add(item(o + ++code, Instrument.OIT, no, sub));
            }
        }
        indicators.add(new Framework.Indicator(9, Instrument.OIT, NAMES.get(8), List.of(), ""));
        indicators.add(new Framework.Indicator(10, Instrument.OIT, NAMES.get(9), List.of(), ""));
        return new Framework(
                "ITA",
                year,
                Confidence.SOURCED,
                Map.of(
                        Instrument.IIT, new BigDecimal("0.30"),
                        Instrument.EIT, new BigDecimal("0.30"),
                        Instrument.OIT, new BigDecimal("0.40")),
                Confidence.SOURCED,
                Framework.OitRule.BY_SUB_INDICATOR,
                Framework.LevelRule.ALL_CONDITIONS,
                parts,
                indicators,
                subs,
                items,
                new Framework.Scale(List.of(), List.of(), Confidence.SOURCED),
                List.of(),
                Confidence.SOURCED,
                new Framework.ReportItem(null, "", "", List.of(), Confidence.SOURCED),
                null,
                List.of(),
                List.of());
    }

    private static Framework.Item item(String code, Instrument instrument, int indicator, String sub) {
        return new Framework.Item(
                code,
                instrument,
                indicator,
                sub,
                "ข้อ " + code,
                "t-" + code,
                false,
                Framework.Response.LEVEL,
                List.of(),
                Confidence.SOURCED);
    }
}
