package th.itaworkbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.itaworkbook.analysis.Tokens;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.ReportText;
import th.itaworkbook.grid.Labels;

/** The officer's own paragraphs, each placed once, by the words of its heading. */
final class OfficerTexts {
    /** Where a paragraph stands in the report. */
    enum Spot {
        IIT,
        EIT,
        OIT,
        MINISTRY,
        INDICATORS,
        ITEMS,
        THEMES,
        CONSTRAINTS,
        RECOMMENDATIONS,
        MONITORING,
        MEASURES,
        OBJECTIVE,
        ANALYSIS,
        RESULT,
        BASIS,
        CLOSING
    }

    // The first that fits: the more telling words stand first.
    private static final Map<Spot, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Spot.IIT, List.of("IIT"));
        WORDS.put(Spot.EIT, List.of("EIT"));
        WORDS.put(Spot.OIT, List.of("OIT"));
        WORDS.put(Spot.MINISTRY, List.of("กระทรวง", "หน่วยงานในสังกัด"));
        WORDS.put(Spot.INDICATORS, List.of("รายตัวชี้วัด"));
        WORDS.put(Spot.ITEMS, List.of("ประเด็นที่ต้อง", "เร่งด่วน", "จุดแข็ง", "จุดอ่อน", "รายข้อ"));
        WORDS.put(Spot.THEMES, List.of("ประเด็นการวิเคราะห์", "รายประเด็น", "ปัจจัยความสำเร็จ"));
        WORDS.put(Spot.CONSTRAINTS, List.of("ข้อจำกัด", "อุปสรรค"));
        WORDS.put(Spot.RECOMMENDATIONS, List.of("ข้อเสนอแนะ"));
        WORDS.put(Spot.MONITORING, List.of("ติดตาม", "กำกับ", "การรายงานผล"));
        WORDS.put(Spot.MEASURES, List.of("มาตรการ", "แผนการดำเนินงาน", "แผนปฏิบัติ"));
        WORDS.put(Spot.OBJECTIVE, List.of("วัตถุประสงค์", "หลักการ", "เหตุผล", "บทนำ", "ความเป็นมา"));
        WORDS.put(Spot.ANALYSIS, List.of("วิเคราะห์"));
        WORDS.put(Spot.BASIS, List.of("วิธีการ", "กระบวนการประเมิน", "เกณฑ์"));
        WORDS.put(Spot.RESULT, List.of("ผลการประเมิน", "สรุปผล", "ผลประเมิน"));
    }

    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9][.][0-9]");
    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    private final Map<Spot, List<Filled>> texts = new LinkedHashMap<>();

    /** One paragraph with its tokens filled. */
    record Filled(String heading, String text) {}

    OfficerTexts(Analysis analysis) {
        for (ReportText text : analysis.submission().texts()) {
            if (text.text().isBlank()) {
                continue;
            }
            texts.computeIfAbsent(spot(text.heading()), s -> new ArrayList<>())
                    .add(new Filled(text.heading().strip(), Tokens.fill(text.text(), analysis)));
        }
    }

    List<Filled> at(Spot spot) {
        return texts.getOrDefault(spot, List.of());
    }

    /** Whether a paragraph at one of these spots gives every figure of a sentence of ours. */
    boolean say(String ours, Spot... spots) {
        return Stream.of(spots).flatMap(spot -> at(spot).stream()).anyMatch(own -> says(own.text(), ours));
    }

    /** Whether a text gives every figure of a sentence of ours; one small number alone could mean anything. */
    static boolean says(String own, String ours) {
        Set<BigDecimal> figures = figures(ours);
        boolean telling = figures.size() > 1
                || DECIMAL.matcher(Labels.arabicDigits(ours)).find()
                || figures.stream().anyMatch(f -> f.compareTo(TELLING) >= 0);
        return telling && figures(own).containsAll(figures);
    }

    private static Set<BigDecimal> figures(String text) {
        Set<BigDecimal> figures = new HashSet<>();
        Matcher matcher = FIGURE.matcher(Labels.arabicDigits(text));
        while (matcher.find()) {
            BigDecimal figure = new BigDecimal(matcher.group().replace(",", "")).stripTrailingZeros();
            figures.add(figure.scale() < 0 ? figure.setScale(0) : figure);
        }
        return figures;
    }

    private static Spot spot(String heading) {
        String folded = Labels.fold(heading).toUpperCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(folded::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Spot.CLOSING);
    }
}
