package th.itaworkbook.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Topic;

/** What items ask about (หัวข้อเรื่อง); a topic stays the same over the years while codes change. */
public final class Topics {
    static final String RESOURCE = "/templates/topics.json";

    private final Map<String, Topic> byId = new LinkedHashMap<>();

    private Topics(JsonFile file) {
        for (JsonFile node : file.list("topics")) {
            Topic topic = new Topic(
                    node.text("id"),
                    node.text("name"),
                    node.number("indicator"),
                    Instrument.parse(node.text("instrument"))
                            .orElseThrow(() -> node.fault(node.at() + ".instrument is unknown")),
                    node.texts("themes"));
            if (byId.put(topic.id(), topic) != null) {
                throw file.fault("topic " + topic.id() + " is there twice");
            }
        }
    }

    /** The topics of the product. */
    public static Topics bundled() {
        return new Topics(JsonFile.bundled(RESOURCE));
    }

    /** The topic of that id. */
    public Optional<Topic> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All topics, in their order. */
    public List<Topic> all() {
        return List.copyOf(byId.values());
    }
}
