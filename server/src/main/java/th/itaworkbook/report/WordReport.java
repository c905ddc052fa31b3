package th.itaworkbook.report;

import java.util.List;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.report.word.WordBody;

/** Writes the report of one workbook; the same analysis and options always give the same file. */
public final class WordReport {
    private final byte[] file;
    private final List<String> gaps;

    private WordReport(byte[] file, List<String> gaps) {
        this.file = file;
        this.gaps = List.copyOf(gaps);
    }

    /** The document; the caller must not change it. */
    public byte[] file() {
        return file;
    }

    /** What is still missing before it can be published, as page one lists it. */
    public List<String> gaps() {
        return gaps;
    }

    /** Writes the report from the figures of the analysis and the rows of its submission. */
    public static WordReport of(
            Analysis analysis, List<Finding> findings, MessageCatalog catalog, ReportOptions options) {
        Draft draft = new Draft(analysis, findings, options);
        List<Gaps.Gap> gaps = Gaps.of(draft, findings, catalog);
        new FrontPages(draft).write(gaps);
        new Opening(draft).write();
        new ResultPages(draft).write();
        new Background(draft).write();
        analysis(draft);
        measures(draft);
        new FollowUpPages(draft).write();
        byte[] file = draft.waitingBody().file(frame(draft));
        return new WordReport(file, gaps.stream().map(Gaps.Gap::text).toList());
    }

    private static void analysis(Draft draft) {
        draft.heading(1, "การวิเคราะห์ผลการประเมิน");
        if (draft.has(ReportSection.INDICATORS)) {
            new IndicatorPages(draft).write();
        }
        if (draft.has(ReportSection.ITEMS)) {
            new ItemPages(draft).write();
        }
        if (draft.has(ReportSection.OIT)) {
            new OitPages(draft).write();
        }
        if (draft.has(ReportSection.THEMES) && ThemePages.used(draft)) {
            new ThemePages(draft).write();
        }
        if (draft.has(ReportSection.RECOMMENDATIONS)) {
            new RecommendationPages(draft).write();
        }
    }

    private static void measures(Draft draft) {
        draft.heading(1, "มาตรการ" + Words.fiscalYear(draft.agency().planYear()));
        if (draft.has(ReportSection.MEASURES)) {
            new MeasurePages(draft).write();
        }
        if (draft.has(ReportSection.PLAN)) {
            new PlanPages(draft).write();
        }
        if (draft.has(ReportSection.ELEMENTS)) {
            new ElementPages(draft).write();
        }
        if (draft.has(ReportSection.UNITS)) {
            new UnitPages(draft).write();
        }
        draft.waitingBody().turn(false);
    }

    private static WordBody.Frame frame(Draft draft) {
        Agency agency = draft.agency();
        String who = agency.abbreviation().isEmpty() ? agency.name() : agency.abbreviation();
        String title = "รายงานผลการวิเคราะห์ ITA " + Words.fiscalYear(draft.year());
        String header = "ผลการวิเคราะห์ ITA " + Words.fiscalYear(draft.year());
        return new WordBody.Frame((who.isEmpty() ? "" : who + "  |  ") + header, title, agency.name(), "th-TH");
    }
}
