package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.grid.Place;

/**
 * What one row of a table of results says about an agency.
 *
 * @param year Buddhist fiscal year, or 0 where the table does not say it
 * @param figures by column key, see {@link ResultColumn}
 * @param printedRank the rank that the table prints, or null
 * @param place the cell with the name
 */
public record ResultRow(Identity agency, int year, Map<String, Figure> figures, BigDecimal printedRank, Place place) {
    public ResultRow {
        figures = Map.copyOf(figures);
    }

    /** The figure in a column, when the row has one. */
    public Optional<Figure> figure(String key) {
        return Optional.ofNullable(figures.get(key));
    }
}
