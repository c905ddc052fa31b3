package th.itaworkbook.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.ReportText;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.grid.Place;

/** Prose of an officer beside given figures. */
final class Prose {
    private Prose() {}

    /** The analysis of the figures with these paragraphs under one heading. */
    static Analysis analysis(Given given, String heading, String... paragraphs) {
        Submission s = given.submission();
        List<ReportText> texts = IntStream.range(0, paragraphs.length)
                .mapToObj(i -> new ReportText(
                        heading, "" + (i + 1), paragraphs[i], Place.of(TemplateSheet.TEXTS.title(), i + 1, 2)))
                .toList();
        return WorkbookAnalysis.of(new Submission(
                s.framework(),
                s.planFramework(),
                s.agency(),
                s.bands(),
                s.wording(),
                s.indicators(),
                s.subIndicators(),
                s.subtotals(),
                s.items(),
                s.oit(),
                s.themes(),
                s.history(),
                s.respondents(),
                s.recommendations(),
                texts,
                s.units(),
                s.measures(),
                s.library(),
                s.members(),
                s.ministryRanks(),
                s.measuresSheetPresent()));
    }

    /** What is found in the paragraphs, each as its code and facts. */
    static List<String> found(Given given, String... paragraphs) {
        return TextChecks.check(analysis(given, "ผลการวิเคราะห์", paragraphs), Optional.empty()).stream()
                .map(Prose::brief)
                .toList();
    }

    /** A finding as its kind and facts. */
    static String brief(Finding finding) {
        String kind = finding.code().name().replace("TEXT_", "").replace("_MISMATCH", "");
        return kind + " " + String.join(" | ", finding.args().values());
    }
}
