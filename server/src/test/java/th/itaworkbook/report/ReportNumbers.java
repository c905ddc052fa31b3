package th.itaworkbook.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.report.DocxText.Paragraph;
import th.itaworkbook.web.AnalysisJson;

/**
 * Says which numbers of a report come from nowhere. A number may stand in a text of the workbook or of the framework, word
 * for word; a figure with decimals must be one of the answer in JSON or of the workbook; any other whole number must stand
 * in a phrase whose number is known, such as "จำนวน 11 มาตรการ". Headings and captions must be numbered without a gap.
 */
final class ReportNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.])[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?(?![0-9])");
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])[IEOieo][0-9]{1,2}(?![0-9A-Za-z])");
    private static final String MASK = "\u25A1";

    private final Analysis analysis;
    private final List<String> texts;
    private final Set<BigDecimal> figures = new HashSet<>();
    private final List<ReportPhrases.Phrase> phrases;
    private final int[] headings = new int[3];
    private int tables;
    private int charts;

    ReportNumbers(Reported reported) {
        KnownTexts known = KnownTexts.of(reported);
        this.analysis = reported.checked().analysis();
        this.texts = known.texts();
        this.phrases = ReportPhrases.of(analysis, MASK);
        known.figures().forEach(f -> figures.add(shown(f)));
        figures(new AnalysisJson(MessageCatalog.standard()).of(reported.checked()));
        members(analysis.submission().members());
    }

    // Findings are left out: they quote what is wrong in the workbook.
    private void figures(JsonNode node) {
        if (node.isNumber()) {
            figures.add(shown(node.decimalValue().abs()));
        }
        node.properties().stream()
                .filter(field -> !field.getKey().equals("findings"))
                .forEach(field -> figures(field.getValue()));
        if (node.isArray()) {
            node.forEach(this::figures);
        }
    }

    // The table of agencies holds figures as text; the report subtracts them and takes their mean.
    private void members(List<MemberAgency> members) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MemberAgency member : members) {
            BigDecimal now = new BigDecimal(member.cells().get("ปีที่ประเมิน"));
            BigDecimal before = new BigDecimal(member.cells().get("ปีก่อนหน้า"));
            for (BigDecimal figure : List.of(now, before, now.subtract(before).abs())) {
                figures.add(shown(figure));
            }
            sum = sum.add(now);
        }
        if (!members.isEmpty()) {
            figures.add(sum.divide(BigDecimal.valueOf(members.size()), 2, RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal shown(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether a figure is a score, difference, share or limit that the analysis or the workbook has. */
    boolean isKnown(String figure) {
        return figures.contains(shown(new BigDecimal(figure)));
    }

    /** The numbers that come from nowhere, each with its paragraph. */
    List<String> strange(List<Paragraph> paragraphs) {
        List<String> strange = new ArrayList<>();
        Arrays.fill(headings, 0);
        tables = 0;
        charts = 0;
        for (Paragraph paragraph : paragraphs) {
            String text = Labels.arabicDigits(paragraph.text());
            for (String number : strange(counted(paragraph.level(), text))) {
                strange.add(number + " in: " + paragraph.text());
            }
        }
        return strange;
    }

    private List<String> strange(String paragraph) {
        String rest = paragraph;
        for (String text : texts) {
            rest = rest.replace(text, MASK);
        }
        char[] left = rest.toCharArray();
        for (ReportPhrases.Phrase phrase : phrases) {
            Matcher matcher = phrase.words().matcher(rest);
            while (matcher.find()) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    if (matcher.group(i) != null && phrase.numbers().contains(matcher.group(i))) {
                        Arrays.fill(left, matcher.start(i), matcher.end(i), 'x');
                    }
                }
            }
        }
        List<String> strange = new ArrayList<>();
        Matcher code = CODE.matcher(rest);
        while (code.find()) {
            if (!ReportPhrases.isItem(analysis, code.group())) {
                strange.add(code.group());
            }
        }
        Matcher matcher = NUMBER.matcher(new String(left));
        while (matcher.find()) {
            String number = matcher.group().replace(",", "");
            if (!number.contains(".") || !isKnown(number)) {
                strange.add(matcher.group());
            }
        }
        return strange;
    }

    // The paragraph without what numbers headings and captions, if that is the next number.
    private String counted(int level, String paragraph) {
        String rest = paragraph;
        if (level > 0) {
            Arrays.fill(headings, level, headings.length, 0);
            headings[level - 1]++;
            String number =
                    headings[0] + (level == 1 ? "." : "." + headings[1]) + (level == 3 ? "." + headings[2] : "");
            rest = rest.startsWith(number + " ") ? rest.substring(number.length()) : rest;
        }
        boolean table = rest.matches("(?s)ตารางที่ [0-9]+  .*");
        if (table || rest.matches("(?s)แผนภูมิที่ [0-9]+  .*")) {
            int next = table ? ++tables : ++charts;
            rest = rest.replaceFirst("ที่ " + next + "  ", "ที่ x  ");
        }
        // A sentence before a table names the one that comes next.
        return rest.replaceFirst("แสดงในตารางที่ " + (tables + 1) + "$", "แสดงในตารางที่ x");
    }
}
