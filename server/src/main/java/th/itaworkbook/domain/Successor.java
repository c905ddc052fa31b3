package th.itaworkbook.domain;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework.Item;

/** Which item of a later year asks what an item of an earlier year asked; codes say nothing about that. */
public final class Successor {
    private Successor() {}

    /** The item on the same topic; nothing unless one item of the instrument has the topic in each year. */
    public static Optional<Item> of(String code, Framework then, Framework now) {
        return then.item(code).filter(item -> isUnique(then, item)).flatMap(item -> {
            List<Item> alike = alike(now, item);
            return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        });
    }

    private static boolean isUnique(Framework framework, Item item) {
        return !item.topic().isBlank() && alike(framework, item).size() == 1;
    }

    private static List<Item> alike(Framework framework, Item item) {
        return framework.items().stream()
                .filter(i -> i.instrument() == item.instrument() && i.topic().equals(item.topic()))
                .toList();
    }
}
