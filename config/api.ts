export default {
  rest: { defaultLimit: 20, maxLimit: 100, withCount: false, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};
