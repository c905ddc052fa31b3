package th.itaworkbook.domain;

import java.util.List;

/**
 * What an item asks about (หัวข้อเรื่อง); stays the same over the years while item codes change.
 *
 * @param id short id such as {@code service-steps}
 * @param indicator number of the indicator that its items stand under
 * @param themes ids of the themes that it belongs to when the agency sets none
 */
public record Topic(String id, String name, int indicator, Instrument instrument, List<String> themes) {
    public Topic {
        themes = List.copyOf(themes);
    }
}
