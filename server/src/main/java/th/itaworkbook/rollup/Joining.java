package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/**
 * Puts together what several sources say of one agency: by code where both have one, else by name where that is clear.
 * Two workbooks, or two rows of one table, are never one agency; many municipalities share a name.
 */
final class Joining {
    private final FindingLog log;
    private final List<AgencyResult> entries = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<AgencyResult> refused = new ArrayList<>();

    Joining(FindingLog log) {
        this.log = log;
    }

    /** The agencies, each once, in the order in which they came. */
    List<AgencyResult> entries() {
        return List.copyOf(entries);
    }

    /** Results of an agency that was there already. */
    List<AgencyResult> refused() {
        return List.copyOf(refused);
    }

    /** Takes a result of the year; {@code file} says which results come from one file. */
    void add(AgencyResult result, String file) {
        Optional<Integer> sameCode = sameCode(result);
        if (sameCode.isPresent()) {
            AgencyResult there = entries.get(sameCode.get());
            if (isRival(there, files.get(sameCode.get()), result, file)) {
                Finding twice = Finding.of(
                        FindingCode.AGENCY_TWICE,
                        result.place(),
                        result.agency().code(),
                        result.agency().name(),
                        there.source());
                refused.add(result.withProblem(twice));
            } else {
                join(sameCode.get(), result);
            }
            return;
        }
        List<Integer> alike = alike(result);
        List<Integer> joinable = alike.stream()
                .filter(at -> !isRival(entries.get(at), files.get(at), result, file))
                .toList();
        if (joinable.size() == 1 && alike.size() == 1) {
            join(joinable.get(0), result);
            return;
        }
        if (!alike.isEmpty()) {
            log.add(
                    FindingCode.AGENCY_NAME_TWICE,
                    result.place(),
                    result.agency().name(),
                    entries.get(alike.get(0)).source());
        }
        enter(result, file);
    }

    /** Takes a result of the year before: the figures of last year for those who have none. */
    void addBefore(AgencyResult before, int year) {
        Optional<Integer> at = sameCode(before);
        if (at.isEmpty()) {
            List<Integer> alike = alike(before);
            at = alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        }
        if (at.isPresent()) {
            AgencyResult there = entries.get(at.get());
            differ(there.agency().name(), there.prior(), before.score(), before.place());
            entries.set(at.get(), there.after(before));
        } else {
            enter(before.asPriorOf(year), before.source());
        }
    }

    private void enter(AgencyResult result, String file) {
        int at = entries.size();
        entries.add(result);
        files.add(file);
        index(at, result.agency());
    }

    private void index(int at, Identity agency) {
        if (!agency.code().isEmpty()) {
            put(byCode, key(agency.code()), at);
        }
        if (!agency.name().isEmpty()) {
            put(byName, key(agency.name()), at);
        }
    }

    private static void put(Map<String, List<Integer>> index, String key, int at) {
        List<Integer> places = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (!places.contains(at)) {
            places.add(at);
        }
    }

    private static String key(String text) {
        return Labels.arabicDigits(Labels.fold(text)).replace(" ", "");
    }

    private Optional<Integer> sameCode(AgencyResult result) {
        String code = key(result.agency().code());
        return code.isEmpty()
                ? Optional.empty()
                : byCode.getOrDefault(code, List.of()).stream().findFirst();
    }

    // The same name, unless both have codes or provinces that tell them apart.
    private List<Integer> alike(AgencyResult result) {
        Identity own = result.agency();
        return own.name().isEmpty()
                ? List.of()
                : byName.getOrDefault(key(own.name()), List.of()).stream()
                        .filter(at -> agree(own.code(), entries.get(at).agency().code()))
                        .filter(at ->
                                agree(own.province(), entries.get(at).agency().province()))
                        .toList();
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || key(one).equals(key(other));
    }

    private static boolean isRival(AgencyResult there, String thereFile, AgencyResult result, String file) {
        return (there.workbook() && result.workbook()) || thereFile.equals(file);
    }

    private void join(int at, AgencyResult result) {
        AgencyResult there = entries.get(at);
        differ(there.agency().name(), there.score(), result.score(), result.place());
        differ(there.agency().name(), there.prior(), result.prior(), result.place());
        AgencyResult joined = there.or(result);
        entries.set(at, joined);
        index(at, joined.agency());
    }

    private void differ(String name, BigDecimal one, BigDecimal other, Place place) {
        if (one != null && other != null && one.compareTo(other) != 0) {
            log.add(FindingCode.AGENCY_SCORES_DIFFER, place, other.toPlainString(), name, one.toPlainString());
        }
    }
}
