package th.itaworkbook.report;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.analysis.Tokens;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.pipeline.WorkbookService.Reported;

/** Every text with a number, and every figure, that the workbook and its framework hold. */
final class KnownTexts {
    private static final int SHORTEST = 4;

    private final List<String> texts = new ArrayList<>();
    private final List<BigDecimal> figures = new ArrayList<>();

    private KnownTexts() {}

    static KnownTexts of(Reported reported) {
        Analysis analysis = reported.checked().analysis();
        KnownTexts known = new KnownTexts();
        known.collect(analysis.submission(), new HashSet<>());
        analysis.items().forEach(i -> known.texts.add(i.label()));
        analysis.submission().texts().forEach(t -> known.texts.add(Tokens.fill(t.text(), analysis)));
        known.texts.addAll(reported.gaps());
        List<String> lines = new ArrayList<>();
        known.texts.forEach(t -> lines.addAll(List.of(t.split("\\R"))));
        known.texts.addAll(lines);
        known.texts.replaceAll(t -> Labels.arabicDigits(t).strip());
        known.texts.removeIf(KnownTexts::isBare);
        known.texts.sort(Comparator.comparingInt(String::length).reversed());
        return known;
    }

    // A code or a number that stands alone in a cell says nothing about the same number elsewhere.
    private static boolean isBare(String text) {
        return text.length() < SHORTEST
                || text.codePoints().noneMatch(Character::isDigit)
                || text.codePoints().filter(Character::isLetter).count() < 2;
    }

    private void collect(Object value, Set<Object> done) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof BigDecimal figure) {
            figures.add(figure.abs());
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(v -> collect(v, done));
        } else if (value instanceof Collection<?> all) {
            all.forEach(v -> collect(v, done));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(v -> collect(v, done));
        } else if (value instanceof Record && done.add(value)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    collect(component.getAccessor().invoke(value), done);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(component.getName(), e);
                }
            }
        }
    }

    /** The texts, longest first, in Arabic digits. */
    List<String> texts() {
        return texts;
    }

    List<BigDecimal> figures() {
        return figures;
    }
}
