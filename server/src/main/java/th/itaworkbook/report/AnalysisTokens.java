package th.itaworkbook.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.Labels;

/** What the tokens of ข้อความรายงาน stand for: figures of the analysis as they are printed in its tables. */
final class AnalysisTokens implements BiFunction<String, String, Optional<String>> {
    private final Analysis analysis;

    AnalysisTokens(Analysis analysis) {
        this.analysis = analysis;
    }

    /** One figure that a token can name. */
    private record Subject(String name, Score score, Score prior, Change change, String group) {}

    @Override
    public Optional<String> apply(String name, String argument) {
        String key = Labels.arabicDigits(Labels.fold(argument)).toUpperCase(Locale.ROOT);
        if (key.isEmpty()) {
            return plain(name);
        }
        Optional<Subject> subject = subject(key);
        return switch (name) {
            case "คะแนน", "รวม" -> subject.map(Subject::score).map(Score::toString);
            case "ปีก่อนหน้า", "คะแนนปีก่อน" -> subject.map(Subject::prior).map(Score::toString);
            case "ผลต่าง" -> subject.map(Subject::change).map(Words::delta);
            case "เพิ่ม/ลด" ->
                subject.map(Subject::change).map(c -> c.direction().thai());
            case "ทิศทาง" -> subject.map(Subject::change).map(c -> Words.rise(c.direction()));
            case "ชื่อ" -> subject.map(Subject::name);
            case "กลุ่ม" -> subject.map(Subject::group).filter(g -> !g.isEmpty());
            default -> Optional.empty();
        };
    }

    private Optional<String> plain(String name) {
        return switch (name) {
            case "หน่วยงาน" -> text(analysis.submission().agency().name());
            case "ชื่อย่อ" -> text(analysis.submission().agency().abbreviation());
            case "ปี" -> text(String.valueOf(analysis.submission().agency().fiscalYear()));
            case "ปีแผน" -> text(String.valueOf(analysis.submission().agency().planYear()));
            case "ระดับ" -> Optional.ofNullable(analysis.total().rating()).map(Analysis.Rating::name);
            case "เป้าหมาย" -> Optional.ofNullable(analysis.total().target()).map(Words::plain);
            case "รวม", "คะแนน" -> apply(name, "ITA");
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Subject> subject(String key) {
        if (key.equals("ITA")) {
            Analysis.Total total = analysis.total();
            return Optional.of(new Subject("ITA", total.score(), total.prior(), total.change(), ""));
        }
        Optional<Instrument> instrument = Instrument.parse(key);
        if (instrument.isPresent()) {
            Analysis.InstrumentResult result = analysis.instrument(instrument.get());
            return Optional.of(
                    new Subject(instrument.get().thai(), result.score(), result.prior(), result.change(), ""));
        }
        return indicator(key).or(() -> subIndicator(key)).or(() -> item(key));
    }

    private Optional<Subject> indicator(String key) {
        return analysis.indicators().stream()
                .filter(i -> String.valueOf(i.no()).equals(key))
                .findFirst()
                .map(AnalysisTokens::of);
    }

    private static Subject of(IndicatorResult i) {
        return new Subject(
                i.name(),
                i.score(),
                i.prior(),
                i.change(),
                i.group() == null ? "" : i.group().thai());
    }

    private Optional<Subject> subIndicator(String key) {
        return analysis.subIndicators().stream()
                .filter(s -> s.no().equals(key))
                .findFirst()
                .map(s -> new Subject(
                        s.name(),
                        s.score(),
                        s.prior(),
                        s.change(),
                        s.group() == null ? "" : s.group().thai()));
    }

    private Optional<Subject> item(String key) {
        return analysis.item(key)
                .map(i -> new Subject(
                        i.label(),
                        i.score(),
                        i.prior(),
                        i.change(),
                        i.group() == null ? "" : i.group().thai()));
    }
}
