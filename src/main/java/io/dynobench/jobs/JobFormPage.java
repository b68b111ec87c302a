package io.dynobench.jobs;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The submit form. It works without its script, which adds the preview. */
@Controller
class JobFormPage {

  /** Complaints about the request as a whole. */
  private static final String WHOLE = "";

  private final JobService service;
  private final JobChoices choices;
  private final Reproduction reproduction;

  JobFormPage(JobService service, JobChoices choices, Reproduction reproduction) {
    this.service = service;
    this.choices = choices;
    this.reproduction = reproduction;
  }

  /**
   * @param from a job whose request the form begins with
   * @param said further fields, as the form itself would send them
   */
  @GetMapping("/jobs/new")
  String form(
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam MultiValueMap<String, String> said,
      Model model) {
    JobForm form =
        from == null
            ? choices.defaults()
            : JobForm.of(JobRequestReader.read(service.find(from).request()));
    return show(JobForm.of(said, form), Map.of(), model);
  }

  @PostMapping("/jobs")
  String submit(
      @RequestParam MultiValueMap<String, String> said, Model model, HttpServletResponse response) {
    JobForm form = JobForm.of(said, JobForm.EMPTY);
    try {
      JobView job = service.submit(JobRequestReader.read(form.json()), null);
      return "redirect:/jobs/" + job.id();
    } catch (ProblemException refusal) {
      response.setStatus(refusal.status().value());
      return show(form, errors(refusal), model);
    }
  }

  private String show(JobForm form, Map<String, List<String>> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("choices", choices.all(form));
    model.addAttribute("errors", errors);
    model.addAttribute("command", reproduction.command());
    model.addAttribute("curl", reproduction.curl(form.json()));
    return "jobs/new";
  }

  /** By the form's field: what is wrong with {@code models[2]} is shown at the models. */
  private static Map<String, List<String>> errors(ProblemException refusal) {
    if (refusal.errors().isEmpty()) {
      return Map.of(WHOLE, List.of(String.valueOf(refusal.getMessage())));
    }
    return refusal.errors().stream()
        .collect(
            Collectors.groupingBy(
                problem -> problem.field().replaceFirst("[\\[.].*", ""),
                LinkedHashMap::new,
                Collectors.mapping(FieldProblem::detail, Collectors.toList())));
  }
}
