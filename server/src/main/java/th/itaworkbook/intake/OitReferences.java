package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.grid.Labels;

/** Reads what a recommendation refers to in the OIT: items, sub-indicators, or whole indicators that are called so. */
final class OitReferences {
    private static final ItemCodeParser.Context OIT = new ItemCodeParser.Context(Set.of(Instrument.OIT), Set.of());
    // A bare "9" is item o9; an indicator has to be named as one.
    private static final Pattern INDICATOR = Pattern.compile("ตัวชี้วัด(?:ย่อย)? ?(?:ที่)? ?(?:(10|9)(?![\\d.]))?");
    private static final Pattern SUB_INDICATORS = Pattern.compile(
            "(?<![\\d.])(\\d{1,2}\\.\\d)(?!\\d)(?: ?(?:[\u2010-\u2015\u2212~-]|ถึง) ?(\\d{1,2}\\.\\d)(?!\\d))?");

    private final Framework framework;
    private final CodeListParser codes;

    /** A reader for the OIT of that framework. */
    OitReferences(Framework framework) {
        this.framework = framework;
        this.codes = new CodeListParser(framework);
    }

    /** The references in the form of the framework, each once, and the pieces that are none. */
    record Reading(List<String> references, List<String> unknown) {
        Reading {
            references = List.copyOf(references);
            unknown = List.copyOf(unknown);
        }
    }

    Reading read(String typed) {
        Set<String> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        String text = Labels.arabicDigits(typed);
        Matcher indicator = INDICATOR.matcher(text);
        text = indicator.replaceAll(match -> {
            if (match.group(1) != null) {
                found.add(match.group(1));
            }
            return " ";
        });
        Matcher sub = SUB_INDICATORS.matcher(text);
        text = sub.replaceAll(match -> {
            String last = match.group(2) == null ? match.group(1) : match.group(2);
            List<String> named = between(match.group(1), last);
            found.addAll(named);
            if (named.isEmpty()) {
                unknown.add(match.group());
            }
            return ";";
        });
        CodeListParser.Reading items = codes.read(text, OIT);
        found.addAll(items.codes());
        unknown.addAll(items.unknown());
        return new Reading(List.copyOf(found), unknown);
    }

    private List<String> between(String first, String last) {
        List<String> all =
                framework.subIndicators().stream().map(SubIndicator::no).toList();
        int from = all.indexOf(first);
        int to = all.indexOf(last);
        return from < 0 || to < from ? List.of() : all.subList(from, to + 1);
    }
}
