package io.dynobench.zoo;

import java.util.LinkedList;
import java.util.List;

/**
 * The {@code data.pkl} of a TorchScript archive: one module object whose attributes are tensors.
 */
final class TorchScriptState {

  private TorchScriptState() {}

  static byte[] pickle(List<StoredTensor> tensors, StorageType type) {
    Pickle pickle = new Pickle();
    pickle.global("__torch__", "Net").emptyTuple().newObject();
    pickle.emptyDictionary().mark();
    pickle.text("training").no();
    for (int key = 0; key < tensors.size(); key++) {
      pickle.text(tensors.get(key).name());
      tensor(pickle, tensors.get(key).weight(), key, type);
    }
    return pickle.setItems().build().finish();
  }

  /** A call of {@code _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)}. */
  private static void tensor(Pickle pickle, Weight weight, int key, StorageType type) {
    pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
    storage(pickle, Math.toIntExact(weight.elements()), key, type);
    pickle.number(0).numbers(weight.dimensions()).numbers(strides(weight.dimensions()));
    pickle.no();
    pickle.global("collections", "OrderedDict").emptyTuple().call();
    pickle.tuple().call();
  }

  private static void storage(Pickle pickle, int elements, int key, StorageType type) {
    pickle.mark().text("storage").global("torch", type.torchName);
    pickle.text(Integer.toString(key)).text("cpu").number(elements);
    pickle.tuple().persistentId();
  }

  /** Elements from one index of a dimension to the next, the last dimension lying together. */
  private static List<Integer> strides(List<Integer> dimensions) {
    LinkedList<Integer> strides = new LinkedList<>();
    int stride = 1;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      strides.addFirst(stride);
      stride = Math.multiplyExact(stride, dimensions.get(i));
    }
    return List.copyOf(strides);
  }
}
