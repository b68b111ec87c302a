package io.dynobench.results;

import io.dynobench.problem.ProblemException;
import io.dynobench.results.QueryGrammar.Mode;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of results with the collections, and one result with all that is known of it. */
@Controller
class ResultPages {

  private final Results results;
  private final ResultFilters filters;
  private final ResultCollections collections;

  ResultPages(Results results, ResultFilters filters, ResultCollections collections) {
    this.results = results;
    this.filters = filters;
    this.collections = collections;
  }

  @GetMapping("/results")
  String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    var address =
        new ResultAddress(
            QueryGrammar.query(parameters, QueryGrammar.PAGING, Mode.LENIENT),
            ListParameters.lenient(parameters));
    model.addAttribute("table", ResultTable.of(page(address), address));
    model.addAttribute("address", address);
    model.addAttribute("groups", filters.groups(address.query()));
    model.addAttribute("chips", filters.chips(address));
    model.addAttribute("hidden", filters.hidden(address));
    model.addAttribute("collections", collections.all());
    return "results/list";
  }

  /** The wanted page, or the last one when there are not so many any more. */
  private Paged<Result> page(ResultAddress address) {
    ListParameters list = address.list();
    Paged<Result> found = results.page(address.query(), list.order(), list.page(), list.size());
    if (list.page() == 0 || !found.items().isEmpty()) {
      return found;
    }
    int last = (int) (Math.max(0, found.total() - 1) / list.size());
    return results.page(address.query(), list.order(), last, list.size());
  }

  @GetMapping("/results/{id}")
  String one(@PathVariable UUID id, Model model) {
    Result result = results.find(id).orElseThrow(() -> ProblemException.notFound("result", id));
    model.addAttribute("sheet", ResultSheet.of(result));
    return "results/one";
  }
}
