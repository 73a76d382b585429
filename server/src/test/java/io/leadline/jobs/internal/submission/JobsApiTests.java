package io.leadline.jobs.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.jobs.JobId;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.RowError;
import io.leadline.jobs.internal.CountingHandler;
import io.leadline.jobs.internal.JobsTest;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JobsTest
class JobsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JobSubmissions jobs;

    @Autowired
    private CountingHandler handler;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void aJobIsShownInTheAgreedShape() {
        JsonNode job = ended(submit(""));

        assertThat(job.propertyNames())
                .containsExactly(
                        "id",
                        "type",
                        "status",
                        "processed",
                        "total",
                        "failed",
                        "progress",
                        "error",
                        "result",
                        "created_by",
                        "created_at",
                        "started_at",
                        "finished_at");
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
        assertThat(job.path("error").isNull()).isTrue();
        assertThat(job.path("result").path("script").asString()).isEqualTo("done");
    }

    @Test
    void jobsAreListedNewestFirstInPages() {
        List<Long> ids = List.of(submit(""), submit(""), submit(""));
        ids.forEach(this::ended);

        JsonNode first =
                admin.get("/jobs?limit=2&type=counting&status=succeeded").json();
        JsonNode second = admin.get("/jobs?limit=2&type=counting&status=succeeded&cursor="
                        + first.path("next_cursor").asString())
                .json();

        assertThat(first.path("items").path(0).path("id").asLong()).isEqualTo(ids.get(2));
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").path(0).path("id").asLong()).isEqualTo(ids.get(0));
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(admin.get("/jobs?status=failed").json().path("items")).isEmpty();
        assertThat(admin.get("/jobs?status=odd").code()).isEqualTo("invalid_parameter");
        assertThat(admin.get("/jobs?cursor=forged").code()).isEqualTo("invalid_cursor");
    }

    @Test
    void anotherTenantsJobIsNotThere() {
        long id = submit("");
        ended(id);
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get("/jobs/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/jobs/" + id + "/errors.csv").status()).isEqualTo(404);
        assertThat(stranger.delete("/jobs/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/jobs").json().path("items")).isEmpty();
        assertThat(admin.get("/jobs/999999999").status()).isEqualTo(404);
    }

    @Test
    void supervisorsCancelAndViewersOnlyRead() throws Exception {
        ApiClient viewer = admin.member(Role.VIEWER);
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch hold = new CountDownLatch(1);
        String script = "hold " + admin.tenantId();
        handler.script(script, (execution, number) -> {
            reached.countDown();
            hold.await();
        });
        long id = submit(script);
        reached.await();

        assertThat(viewer.delete("/jobs/" + id).status()).isEqualTo(403);
        assertThat(viewer.get("/jobs/" + id).json().path("status").asString()).isEqualTo("running");
        assertThat(supervisor.delete("/jobs/" + id).status()).isEqualTo(204);
        hold.countDown();
        assertThat(admin.get("/jobs/" + id).json().path("status").asString()).isEqualTo("cancelled");
        Answer again = admin.delete("/jobs/" + id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("job_finished");
    }

    @Test
    void refusedRowsAreDownloadedAsHarmlessCsv() {
        String script = "refuse " + admin.tenantId();
        handler.script(
                script,
                (execution, number) -> execution.chunk(
                        1,
                        chunk -> chunk.refused(List.of(
                                new RowError(7L, "Not a \"phone\", sorry.", "=HYPERLINK(\"x\")"),
                                new RowError(null, "No line.", "")))));
        long id = submit(script);
        ended(id);

        Answer csv = admin.get("/jobs/" + id + "/errors.csv");

        assertThat(csv.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .isEqualTo(String.join(
                        "\r\n",
                        "line_number,reason,content",
                        "7,\"Not a \"\"phone\"\", sorry.\",\"'=HYPERLINK(\"\"x\"\")\"",
                        ",No line.,",
                        ""));
    }

    private long submit(String script) {
        NewJob newJob =
                new NewJob(CountingHandler.TYPE, new CountingHandler.Parameters(10, 10, script), null, null, null);
        JobId jobId = jobs.submit(admin.tenantId(), newJob).job().id();
        return jobId.value();
    }

    private JsonNode ended(long id) {
        return await().until(
                        () -> admin.get("/jobs/" + id).json(),
                        job -> !job.path("finished_at").isNull());
    }
}
