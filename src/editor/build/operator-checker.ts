/**
 * JavaScript that is inserted into TypeScript's checker to teach it operators on objects. It runs
 * inside `createTypeChecker` and calls that function's own helpers; patch-typescript.ts puts it there.
 *
 * The protocol is that of compiled cells: a class takes part by having methods named after the
 * operators, `"operator *"`, `"operator r*"` (asked on the right operand), `"operator *="`,
 * `"operator unary-"`, `"operator ~"`, `"operator []"` and `"operator []="`.
 *
 * Results are types, `undefined` where no operand has a say and TypeScript's own rules hold, and
 * `null` where an operand has the method and refuses the other's type.
 *
 * All are function declarations: the place lies after the return statement of `createTypeChecker`,
 * where a constant would never get its value.
 */
export const CHECKER_FUNCTIONS = /* js */ `
    /** '*' for * and *=; undefined for operators that cannot be overloaded. */
    function downhillOperatorName(kind) {
      const text = tokenToString(kind);
      const name = isAssignmentOperator(kind) ? text.slice(0, -1) : text;
      switch (name) {
        case "+": case "-": case "*": case "/": case "%": case "**": case "&": case "|": case "^":
        case "<": case ">": case "<=": case ">=":
          return name;
      }
      return undefined;
    }

    /** The method that the right operand answers with: 2 < t is t > 2, and 2 - t is t["operator r-"](2). */
    function downhillReflected(name) {
      switch (name) {
        case "<": return "operator >";
        case ">": return "operator <";
        case "<=": return "operator >=";
        case ">=": return "operator <=";
      }
      return "operator r" + name;
    }

    /** The signatures of a method, or undefined when the type has none of that name. */
    function downhillMethod(type, name) {
      if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection))) return undefined;
      const property = getPropertyOfType(type, name);
      return property && getSignaturesOfType(getTypeOfSymbol(property), SignatureKind.Call);
    }

    /** What a method returns for these arguments; of overloads the first that takes them. */
    function downhillCall(type, name, args) {
      const signatures = downhillMethod(type, name);
      if (!signatures) return undefined;
      for (const signature of signatures) {
        const takes = args.every((arg, i) =>
          i < getParameterCount(signature) && isTypeAssignableTo(arg, getTypeAtPosition(signature, i)));
        if (takes) return getReturnTypeOfSignature(getErasedSignature(signature));
      }
      return null;
    }

    /** The members of a union, or of a type parameter's constraint; a type by itself else. */
    function downhillParts(type) {
      const known = type.flags & TypeFlags.Instantiable ? getBaseConstraintOfType(type) || type : type;
      return known.flags & TypeFlags.Union ? known.types : [known];
    }

    function downhillNumberLike(type) {
      return !!(type.flags & TypeFlags.NumberLike);
    }

    /** One pair of operands that are no unions. */
    function downhillPair(name, inPlace, left, right) {
      let result = inPlace ? downhillCall(left, "operator " + name + "=", [right]) : undefined;
      if (result === undefined) result = downhillCall(left, "operator " + name, [right]);
      if (result) return result;
      const reflected = downhillCall(right, downhillReflected(name), [left]);
      return reflected === undefined ? result : reflected;
    }

    /** What JavaScript makes of one pair, in a union whose other pairs have operators. */
    function downhillPlainPair(name, left, right) {
      if (!downhillNumberLike(left) || !downhillNumberLike(right)) return null;
      return name[0] === "<" || name[0] === ">" ? booleanType : numberType;
    }

    /**
     * An operand of type any may be an object with operators, so the result is any too, where
     * TypeScript says number or boolean: else untyped parameters would not have a tensor's methods.
     */
    function downhillAny(left, right) {
      if (!isTypeAny(left) && !isTypeAny(right)) return undefined;
      if (isErrorType(left) || isErrorType(right)) return errorType;
      const plausible = (type) => isTypeAny(type) || downhillNumberLike(type) || !!(type.flags & TypeFlags.Object);
      return plausible(left) && plausible(right) ? anyType : undefined;
    }

    /** The type of left OP right. */
    function downhillBinary(kind, left, right) {
      const name = downhillOperatorName(kind);
      if (!name) return undefined;
      // text + anything is text
      if (name === "+" && isTypeAssignableToKind(left, TypeFlags.StringLike, /*strict*/ true)) return undefined;
      const inPlace = isAssignmentOperator(kind);
      const plain = [], results = [];
      let refused = false;
      for (const a of downhillParts(left)) for (const b of downhillParts(right)) {
        const result = downhillPair(name, inPlace, a, b);
        if (result === undefined) plain.push([a, b]);
        else if (result === null) refused = true;
        else results.push(result);
      }
      if (!results.length && !refused) return downhillAny(left, right);
      for (const [a, b] of plain) {
        const result = downhillAny(a, b) || downhillPlainPair(name, a, b);
        if (result) results.push(result);
        else refused = true;
      }
      return refused ? null : getUnionType(results);
    }

    /** The type of -x, +x or ~x. */
    function downhillUnary(kind, operand) {
      const token = tokenToString(kind);
      if (isTypeAny(operand)) return operand;
      const name = token === "~" ? "operator ~" : "operator unary" + token;
      const results = downhillParts(operand).map((part) => downhillCall(part, name, []));
      if (!results.some((result) => result)) return undefined;
      const all = results.map((result, i) =>
        result === undefined && downhillNumberLike(downhillParts(operand)[i]) ? numberType : result);
      return all.every((type) => type) ? getUnionType(all) : undefined;
    }

    /** The type of object[index], read or written; reports an object that can be read only. */
    function downhillElement(node, object, index) {
      const parts = downhillParts(object);
      const reads = parts.map((part) => downhillCall(part, "operator []", [index]));
      if (!reads.every((type) => type)) return undefined;
      const target = getAssignmentTargetKind(node);
      if (target === AssignmentKind.None) return getUnionType(reads);
      const values = parts.map((part) => downhillWritten(part, index));
      if (!values.every((type) => type)) {
        error2(node, Diagnostics.Index_signature_in_type_0_only_permits_reading, typeToString(object));
        return errorType;
      }
      return target === AssignmentKind.Compound ? getUnionType(reads) : getIntersectionType(values);
    }

    /** What "operator []=" of a type takes as the value at this index. */
    function downhillWritten(type, index) {
      const signatures = downhillMethod(type, "operator []=") || [];
      const signature = signatures.find((candidate) =>
        getParameterCount(candidate) > 1 && isTypeAssignableTo(index, getTypeAtPosition(candidate, 0)));
      return signature && getTypeAtPosition(signature, 1);
    }
`;

/** At the head of `checkBinaryLikeExpressionWorker`, before JavaScript's own rules. */
export const IN_BINARY = /* js */ `
      if (downhillOperatorName(operator) && leftType !== silentNeverType && rightType !== silentNeverType) {
        const result = downhillBinary(operator, getNonNullableType(leftType), getNonNullableType(rightType));
        if (result !== undefined) {
          leftType = checkNonNullType(leftType, left);
          rightType = checkNonNullType(rightType, right);
          if (result === null) {
            const [leftName, rightName] = getTypeNamesForErrorDisplay(
              getBaseTypeOfLiteralType(leftType), getBaseTypeOfLiteralType(rightType));
            error2(errorNode || operatorToken, Diagnostics.Operator_0_cannot_be_applied_to_types_1_and_2,
              tokenToString(operator), leftName, rightName);
            return errorType;
          }
          checkAssignmentOperator(result);
          return result;
        }
      }`;

/** In `checkPrefixUnaryExpression`, at the case of + - ~. */
export const IN_UNARY = /* js */ `
          const overloaded = downhillUnary(node.operator, getNonNullableType(operandType));
          if (overloaded) return overloaded;`;

/** In `checkElementAccessExpression`, once object and index have their types. */
export const IN_ELEMENT = /* js */ `
      const overloaded = downhillElement(node, objectType, indexType);
      if (overloaded) return overloaded;`;
