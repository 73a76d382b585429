package io.leadline.scoring.internal.editing;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.scoring.function.ScoringModel;
import io.leadline.scoring.internal.models.ModelDocuments;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.models.ModelRepository.SavedModel;
import io.leadline.scoring.internal.models.ModelView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/scoring")
@Tag(name = "scoring", description = "Scoring models and how the scores lie")
class ModelController {
    private final ModelService models;
    private final ModelActivation activation;
    private final ModelRepository repository;
    private final ModelDocuments documents;
    private final ModelPreview preview;

    ModelController(
            ModelService models,
            ModelActivation activation,
            ModelRepository repository,
            ModelDocuments documents,
            ModelPreview preview) {
        this.activation = activation;
        this.models = models;
        this.repository = repository;
        this.documents = documents;
        this.preview = preview;
    }

    @GetMapping("/model")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getActiveModel", summary = "The active scoring model")
    ModelView active(Caller caller) {
        return view(repository.active(caller.tenantId()));
    }

    @GetMapping("/models")
    @Requires(Role.VIEWER)
    @Operation(operationId = "listModels", summary = "All saved scoring models, newest first")
    Page<ModelView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "scoring-models/" + caller.tenantId();
        int below = cursor == null
                ? Integer.MAX_VALUE
                : Cursor.decode(scope, cursor, key -> Integer.parseInt(key.getFirst()));
        return Page.of(
                        repository.page(caller.tenantId(), below, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.version()))
                .map(this::view);
    }

    @PostMapping("/models")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createModel",
            summary = "Save a scoring model as a new version",
            description = "The body is the model document. It does nothing until it is activated.")
    ResponseEntity<ModelView> create(Caller caller, @RequestBody @BodyOf(ScoringModel.class) JsonNode body) {
        SavedModel saved = models.create(caller.tenantId(), documents.read(body), caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/scoring/models/" + saved.version()))
                .body(view(saved));
    }

    @GetMapping("/models/{version}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getModel", summary = "A saved scoring model")
    ModelView get(Caller caller, @PathVariable int version) {
        return view(repository.get(caller.tenantId(), version));
    }

    @PostMapping("/models/{version}/activate")
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "activateModel",
            summary = "Make a saved version the active model",
            description =
                    "Starts the recalculation of all open leads; its job is in the answer. An older version is rolled "
                            + "back to by activating it again; a note tells why.")
    ModelView activate(
            Caller caller,
            @PathVariable int version,
            @RequestBody(required = false) @Valid @Nullable ActivationRequest body) {
        ModelActivation.Activated activated =
                activation.activate(caller.tenantId(), version, caller.userId(), body == null ? null : body.note());
        long job = activated.recalculation().job().id().value();
        return ModelView.of(activated.model(), documents, job);
    }

    @PostMapping("/models/preview")
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "previewModel",
            summary = "What a draft model would change",
            description = "Scores a sample of the tenant's leads, or all, with the draft; saves nothing.")
    ModelPreview.Outcome preview(Caller caller, @RequestBody @Valid PreviewRequest body) {
        return preview.of(caller.tenantId(), documents.read(body.model()), body);
    }

    private ModelView view(SavedModel saved) {
        return ModelView.of(saved, documents, null);
    }
}
