package io.leadline.platform.web;

import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before or behind every controller, in a filter say, is a problem like any other. */
@RestController
@Hidden
class ErrorPage implements ErrorController {
    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @PublicOperation
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemType type = type(request);
        String detail = type.status() == HttpStatus.REQUEST_TIMEOUT
                ? "The body did not arrive in time; send it again, or in smaller parts."
                : "The request was not carried out.";
        problems.write(new DomainException(type, detail), request, response);
    }

    private static ProblemType type(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException) {
            return ProblemType.BAD_REQUEST;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? ProblemType.INTERNAL : ProblemType.of(status);
    }
}
