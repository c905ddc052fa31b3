package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.domain.Submission.MinistryRank;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/** Printed ranks against the scores beside them: on two decimals, ties share (1, 2, 2, 4). */
final class RankChecks {
    private static final String RANK = "อันดับ";
    private static final String AGENCY = "หน่วยงาน";

    private record Ranked(Integer rank, String name, BigDecimal score, Place place) {}

    private final Checks checks;

    RankChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        List<Ranked> ministries = new ArrayList<>();
        for (MinistryRank row : checks.submission.ministryRanks()) {
            BigDecimal score =
                    row.score() == null ? null : Checks.two(row.score().value());
            ministries.add(new Ranked(row.rank(), row.name(), score, row.place()));
        }
        check(ministries);
        List<Ranked> members = new ArrayList<>();
        for (MemberAgency member : checks.submission.members()) {
            BigDecimal rank = number(member.cells(), RANK);
            BigDecimal score = number(member.cells(), Header.CURRENT);
            members.add(new Ranked(
                    rank == null ? null : rank.intValue(),
                    member.cells().getOrDefault(AGENCY, ""),
                    score == null ? null : Checks.two(score),
                    member.place()));
        }
        check(members);
    }

    // A table that lists only some of the ranked, or not all scores, cannot be ranked again.
    private void check(List<Ranked> rows) {
        boolean whole = rows.stream().allMatch(r -> r.score() != null && (r.rank() == null || r.rank() <= rows.size()));
        if (!whole) {
            return;
        }
        for (Ranked row : rows) {
            long better = rows.stream()
                    .filter(r -> r.score().compareTo(row.score()) > 0)
                    .count();
            if (row.rank() != null && row.rank() != better + 1) {
                checks.add(
                        FindingCode.RANK_DIFFERS,
                        row.place(),
                        Integer.toString(row.rank()),
                        row.name(),
                        Long.toString(better + 1));
            }
        }
    }

    private static BigDecimal number(Map<String, String> cells, String header) {
        String text = Labels.arabicDigits(Labels.fold(cells.getOrDefault(header, "")))
                .replace("คะแนน", "")
                .strip();
        // Only plain numbers, so that nothing like 1E999999999 blows up.
        if (text.isEmpty() || text.length() > 12 || !text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
