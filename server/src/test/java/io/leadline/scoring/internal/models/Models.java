package io.leadline.scoring.internal.models;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.JobWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** Scoring model documents, and putting them to use over the API. */
public final class Models {
    private Models() {}

    /** The point tables of the Phase 1 report. */
    public static String phaseOne() {
        try {
            return new ClassPathResource("phase1-model.json", Models.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A copy of the tenant's active model, to be changed. */
    public static ObjectNode active(ApiClient client) {
        return (ObjectNode) client.get("/scoring/model").json().path("model");
    }

    /** The active model with all weight on one component. */
    public static ObjectNode weighing(ApiClient client, String component) {
        ObjectNode model = active(client);
        ObjectNode weights = (ObjectNode) model.path("weights");
        List.copyOf(weights.propertyNames()).forEach(name -> weights.put(name, name.equals(component) ? 1 : 0));
        return model;
    }

    /** Saves the model and returns its version. */
    public static int save(ApiClient admin, String document) {
        Answer saved = admin.sendJson("POST", "/scoring/models", document);
        if (saved.status() != 201) {
            throw new AssertionError("The model was refused: " + saved.body());
        }
        return saved.json().path("version").asInt();
    }

    /** Saves the model, activates it and waits until all scores have followed; returns its version. */
    public static int putToUse(ApiClient admin, String document) {
        int version = save(admin, document);
        JobWatch.succeeded(admin, activate(admin, version));
        return version;
    }

    /** Activates the version and returns the job of the recalculation. */
    public static long activate(ApiClient admin, int version) {
        Answer activated = admin.post("/scoring/models/" + version + "/activate");
        if (activated.status() != 200) {
            throw new AssertionError("The model was not activated: " + activated.body());
        }
        return activated.json().path("job_id").asLong();
    }

    /** Starts a batch over all open leads and returns its job. */
    public static long startBatch(ApiClient client) {
        return client.post("/leads/scores/batch-calculate")
                .json()
                .path("job_id")
                .asLong();
    }
}
