package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The severity bands, ascending from 0; a lower bound belongs to its band.
 *
 * @param bands three to five bands
 */
public record Bands(List<Band> bands) {
    /** One band: from which score, which group, and the name that is printed for it. */
    public record Band(BigDecimal from, Group group, String printedName) {}

    /** 0 urgent, 90 improve, 95 strength. */
    public static final Bands DEFAULT = new Bands(List.of(
            new Band(BigDecimal.ZERO, Group.URGENT, Group.URGENT.thai()),
            new Band(new BigDecimal("90"), Group.IMPROVE, Group.IMPROVE.thai()),
            new Band(new BigDecimal("95"), Group.STRENGTH, Group.STRENGTH.thai())));

    public Bands {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.get(0).from().signum() != 0) {
            throw new IllegalArgumentException("bands start at 0");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("bands ascend");
            }
        }
    }

    /** The group of a score, compared with two decimals. */
    public Group groupOf(Score score) {
        return bandOf(score).group();
    }

    /** The band of a score, compared with two decimals. */
    public Band bandOf(Score score) {
        BigDecimal shown = score.shown();
        Band found = bands.get(0);
        for (Band band : bands) {
            if (shown.compareTo(band.from()) >= 0) {
                found = band;
            }
        }
        return found;
    }

    /** The name to print for a group: that of its first band. */
    public String printedName(Group group) {
        return bands.stream()
                .filter(b -> b.group() == group)
                .map(Band::printedName)
                .findFirst()
                .orElse(group.thai());
    }
}
